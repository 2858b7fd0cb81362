package city.kontor.publishing;

import static java.util.Objects.requireNonNull;

import city.kontor.bodies.Bodies;
import city.kontor.bodies.Run;
import city.kontor.dates.Edtf;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.meetings.Manner;
import city.kontor.members.SpellChanges;
import city.kontor.networks.LifeChanges;
import city.kontor.web.Change;
import city.kontor.web.Link;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What makes the page of a city's memberships another on another day, as far as it was gathered for
 * this day. Of a network that the city is not in yet nothing is told, so only that it will be.
 */
final class MembershipChanges {

  private MembershipChanges() {}

  static List<Change> of(Gathered all) {
    return Stream.concat(
            all.chapters().stream().flatMap(MembershipChanges::told),
            all.later().stream().map(it -> new Chapter(it, all)).flatMap(MembershipChanges::begun))
        .toList();
  }

  private static Stream<Change> told(Chapter chapter) {
    return Stream.of(
            begun(chapter),
            seats(chapter),
            projects(chapter),
            meetings(chapter),
            editions(chapter),
            network(chapter))
        .flatMap(it -> it);
  }

  /** When the city was in the network, and what became of that. */
  private static Stream<Change> begun(Chapter chapter) {
    var name = chapter.name(chapter.id());
    return Stream.concat(
        SpellChanges.of(
            chapter.part().spells(),
            chapter.all().own().rests(),
            _ -> new Link(name, address(chapter)),
            chapter.words())
            .stream(),
        LifeChanges.of(
            chapter.all().theirs().lives().stream()
                .filter(it -> it.fact().network().equals(chapter.id()))
                .toList(),
            name,
            address(chapter),
            chapter.words())
            .stream());
  }

  private static Stream<Change> seats(Chapter chapter) {
    var places =
        chapter.everySeat().stream()
            .collect(Collectors.toMap(it -> it.seat().id(), it -> it, (one, _) -> one));
    return Run.of(chapter.everySeat().stream().map(Bodies.Held::holding).toList()).stream()
        .flatMap(
            run ->
                Change.of(
                    run.period(),
                    "bodies.change.took-seat",
                    "bodies.change.left-seat",
                    run.terms().getFirst().id(),
                    address(chapter),
                    () -> SeatSentences.shortly(requireNonNull(places.get(run.seat())), chapter))
                    .stream());
  }

  private static Stream<Change> projects(Chapter chapter) {
    return Stream.concat(
        chapter.everyRole().stream()
            .flatMap(
                it ->
                    Change.of(
                        it.fact().period(),
                        "projects.change.part",
                        "projects.change.part.ended",
                        it.id(),
                        address(chapter),
                        () ->
                            chapter
                                .words()
                                .say(
                                    "changes.of",
                                    chapter.name(it.fact().project()),
                                    chapter.words().word("projects.role", it.fact().role())))
                        .stream()),
        chapter.everyActivity().stream()
            .map(
                it ->
                    happened(
                        it.activity().fact().on(),
                        it.isHost() ? "projects.change.hosted" : "projects.change.present",
                        it.activity().id(),
                        chapter,
                        () -> chapter.name(it.activity().id()))));
  }

  private static Stream<Change> meetings(Chapter chapter) {
    var manners = new HashMap<FactId, Manner>();
    chapter
        .all()
        .own()
        .attendance()
        .forEach(
            it ->
                manners.merge(
                    it.fact().meeting(),
                    it.fact().manner(),
                    (one, other) -> one.compareTo(other) < 0 ? one : other));
    return chapter.everyMeeting().stream()
        .map(
            it ->
                happened(
                    it.meeting().on(),
                    chapter.isHere(it)
                        ? "meetings.change.hosted"
                        : manners.containsKey(it.id())
                            ? requireNonNull(manners.get(it.id())).change()
                            : "meetings.change.met",
                    it.id(),
                    chapter,
                    () -> MeetingSentences.title(it, chapter)));
  }

  private static Stream<Change> editions(Chapter chapter) {
    var appeared =
        chapter.all().own().appearances().stream().map(it -> it.fact().edition()).toList();
    return chapter.everyEdition().stream()
        .map(
            it ->
                happened(
                    it.edition().on(),
                    chapter.all().city().id().equals(it.edition().host())
                        ? "meetings.change.hosted"
                        : appeared.contains(it.id())
                            ? "meetings.change.attended"
                            : "meetings.change.met",
                    it.id(),
                    chapter,
                    () -> chapter.name(chapter.id())));
  }

  /** The steps of its life, where its offices were, and what was a part of it. */
  private static Stream<Change> network(Chapter chapter) {
    return Stream.of(
            of(chapter.all().theirs().milestones(), it -> it.network(), chapter)
                .map(
                    it ->
                        Change.event(
                            it.fact().on(),
                            "networks.change.part.happened",
                            it.id(),
                            address(chapter),
                            () -> chapter.name(it.id()))),
            of(chapter.all().theirs().offices(), it -> it.network(), chapter)
                .flatMap(
                    it ->
                        Change.of(
                            it.fact().period(),
                            "networks.change.office",
                            "networks.change.office.ended",
                            it.id(),
                            address(chapter),
                            () -> chapter.name(it.fact().host()))
                            .stream()),
            of(chapter.all().theirs().sections(), it -> it.network(), chapter)
                .filter(it -> it.fact().parent() == null)
                .flatMap(
                    it ->
                        Change.of(
                            it.fact().period(),
                            "networks.change.section",
                            "networks.change.section.ended",
                            it.id(),
                            address(chapter),
                            () -> chapter.name(it.id()))
                            .stream()))
        .flatMap(it -> it);
  }

  private static <F extends Record> Stream<Kept<F>> of(
      List<Kept<F>> facts, Function<F, FactId> network, Chapter chapter) {
    return facts.stream().filter(it -> network.apply(it.fact()).equals(chapter.id()));
  }

  /** Told from its last possible day on, as the page does, unless it took several days. */
  private static Change happened(
      Edtf on, String word, FactId fact, Chapter chapter, Supplier<String> subject) {
    return new Change(
        on,
        on.isInterval() ? Change.Sort.EVENT : Change.Sort.BEGINNING,
        word,
        fact,
        address(chapter),
        subject);
  }

  private static String address(Chapter chapter) {
    return chapter.all().reading().to(chapter.part().network().path());
  }
}
