package city.kontor.briefings;

import static java.util.Objects.requireNonNull;

import city.kontor.bodies.Bodies;
import city.kontor.bodies.Run;
import city.kontor.facts.Complete;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.members.Membership;
import city.kontor.members.SpellChanges;
import city.kontor.networks.LifeChanges;
import city.kontor.networks.Secretariat;
import city.kontor.organizations.Organizations;
import city.kontor.projects.Participation;
import city.kontor.web.Change;
import city.kontor.web.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What makes the sheet of two cities another on another day; of either city, by its name. */
final class BriefingChanges {

  private final Told told;
  private final Whole whole;
  private final String address;

  private BriefingChanges(Told told) {
    this.told = told;
    this.whole = told.briefing().whole();
    this.address = told.reading().form();
  }

  static List<Change> of(Told told) {
    var it = new BriefingChanges(told);
    return Stream.of(it.ties(), it.cities(), it.networks(), it.projects(), it.events())
        .flatMap(all -> all)
        .toList();
  }

  private Stream<Change> ties() {
    var words = told.words();
    return Stream.concat(
        whole.ties().stream()
            .flatMap(
                it ->
                    Change.of(
                        it.fact().period(),
                        "partnerships.change.tied",
                        "partnerships.change.untied",
                        it.id(),
                        address,
                        () -> words.word("partnerships.kind", it.fact().kind()))
                        .stream()),
        whole.signings().stream()
            .map(
                it ->
                    Change.event(
                        it.fact().on(),
                        "briefings.change",
                        it.id(),
                        address,
                        () -> words.word("partnerships.signing", it.fact().kind()))));
  }

  /** What became of a network that either was ever in, and what is known of its members. */
  private Stream<Change> networks() {
    return whole.networks().keySet().stream()
        .flatMap(
            it ->
                Stream.concat(
                    LifeChanges.of(whole.life(it), told.network(it), address, told.words())
                        .stream(),
                    whole.complete(it).stream().flatMap(span -> complete(it, span).stream())));
  }

  private List<Change> complete(FactId network, Complete.Span span) {
    var words = told.words();
    return Change.of(
        span.period(),
        "members.change.complete",
        "members.change.complete.ended",
        span.fact(),
        address,
        () -> words.say("changes.of", words.say("members.title.plain"), told.network(network)));
  }

  private Stream<Change> cities() {
    var all = new ArrayList<Change>();
    var names = told.cities();
    all.addAll(ofCity(names.one(), whole.spells().one(), whole.seats().one()));
    all.addAll(ofCity(names.other(), whole.spells().other(), whole.seats().other()));
    all.addAll(offices(whole.offices().one()));
    all.addAll(offices(whole.offices().other()));
    all.addAll(inOffice(names.one(), whole.inOffice().one()));
    all.addAll(inOffice(names.other(), whole.inOffice().other()));
    return all.stream();
  }

  private List<Change> ofCity(String city, List<Kept<Membership>> spells, List<Bodies.Held> held) {
    var family = whole.everShared();
    var own = held.stream().filter(it -> family.contains(it.body().body().network())).toList();
    var places =
        own.stream().collect(Collectors.toMap(it -> it.seat().id(), it -> it, (one, _) -> one));
    var seats =
        Run.of(own.stream().map(Bodies.Held::holding).toList()).stream()
            .flatMap(
                run ->
                    Change.of(
                        run.period(),
                        "bodies.change.took-seat",
                        "bodies.change.left-seat",
                        run.terms().getFirst().id(),
                        address,
                        () -> seat(requireNonNull(places.get(run.seat()))))
                        .stream());
    return Stream.concat(
            SpellChanges.of(
                spells, it -> new Link(told.network(it.fact().network()), address), told.words())
                .stream(),
            seats)
        .map(it -> by(city, it))
        .toList();
  }

  private String seat(Bodies.Held it) {
    var office = it.seat().fact().office();
    var words = told.words();
    return words.say(
        "changes.of",
        told.chosen().text(it.body().id()),
        words.sayOr("seat.office." + office, office.replace('-', ' ')));
  }

  private List<Change> offices(List<Kept<Secretariat>> offices) {
    var family = whole.everShared();
    return offices.stream()
        .filter(it -> family.contains(it.fact().network()))
        .flatMap(
            it ->
                Change.of(
                    it.fact().period(),
                    "networks.change.office",
                    "networks.change.office.ended",
                    it.id(),
                    address,
                    () ->
                        told.words()
                            .say(
                                "changes.of",
                                told.parties().text(it.fact().host()),
                                told.network(it.fact().network())))
                    .stream())
        .toList();
  }

  private List<Change> inOffice(String city, List<Organizations.Holder> holders) {
    return holders.stream()
        .flatMap(
            it ->
                Change.of(
                    it.period(),
                    "organizations.change.in-office",
                    "organizations.change.out-of-office",
                    it.term(),
                    address,
                    () -> told.words().say("changes.of", told.chosen().text(it.person()), city))
                    .stream())
        .toList();
  }

  private Stream<Change> projects() {
    var names = told.cities();
    return whole.projects().stream()
        .flatMap(
            it ->
                Stream.concat(
                    it.parts().one().stream().flatMap(part -> part(names.one(), it, part)),
                    it.parts().other().stream().flatMap(part -> part(names.other(), it, part))));
  }

  private Stream<Change> part(String city, Briefing.InProject in, Kept<Participation> part) {
    return Change.of(
            part.fact().period(),
            "projects.change.part",
            "projects.change.part.ended",
            part.id(),
            address,
            () ->
                told.words()
                    .say(
                        "changes.of",
                        told.chosen().text(in.project().id()),
                        told.words().word("projects.role", part.fact().role())))
        .stream()
        .map(it -> by(city, it));
  }

  private Stream<Change> events() {
    return whole.events().stream()
        .map(
            it ->
                Change.event(
                    it.on(),
                    "meetings.change.met",
                    it.id(),
                    told.reading().to(it.path()),
                    () -> told.name(it).text()));
  }

  /** Says of which of the two it is. */
  private Change by(String city, Change change) {
    Supplier<String> said =
        () -> told.words().say("briefings.change.of", city, change.in(told.words()));
    return new Change(
        change.on(), change.sort(), "briefings.change", change.fact(), change.address(), said);
  }
}
