package city.kontor.bodies;

import static java.util.Objects.requireNonNull;

import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.names.ChosenNames;
import city.kontor.names.NamedLink;
import city.kontor.names.Names;
import city.kontor.organizations.OrganizationPanels;
import city.kontor.organizations.Organizations;
import city.kontor.organizations.Parties;
import city.kontor.sources.Sourced;
import city.kontor.sources.Sources;
import city.kontor.sources.Tick;
import city.kontor.web.Change;
import city.kontor.web.Languages;
import city.kontor.web.Lifeline;
import city.kontor.web.Panel;
import city.kontor.web.Reading;
import city.kontor.web.Renderer;
import city.kontor.web.Words;
import city.kontor.web.Written;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Adds the seats it holds and held to the page of an organization. */
@Component
class OrganizationSeats implements OrganizationPanels {

  private static final int ORDER = 20;

  private final Bodies bodies;
  private final Organizations organizations;
  private final Names names;
  private final Sources sources;
  private final Languages languages;
  private final Renderer renderer;

  OrganizationSeats(
      Bodies bodies,
      Organizations organizations,
      Names names,
      Sources sources,
      Languages languages,
      Renderer renderer) {
    this.bodies = bodies;
    this.organizations = organizations;
    this.names = names;
    this.sources = sources;
    this.languages = languages;
    this.renderer = renderer;
  }

  @Override
  public List<Panel> of(FactId organization, Reading reading) {
    var held = bodies.heldBy(organization, reading.recorded());
    if (held.isEmpty()) {
      return List.of();
    }
    var words = languages.words(reading.language());
    var parties =
        organizations.parties(
            Stream.concat(
                    Stream.of(organization), held.stream().map(it -> it.body().body().network()))
                .distinct()
                .toList(),
            reading);
    var chosen =
        names.of(
            held.stream()
                .flatMap(
                    it ->
                        Stream.concat(
                            Stream.of(it.body().id()),
                            Stream.ofNullable(it.holding().fact().person())))
                .distinct()
                .toList(),
            reading);
    var ticks = sources.ticks(held.stream().map(it -> it.holding().id()).toList(), reading);
    var say = new Offices(words);
    var places =
        held.stream().collect(Collectors.toMap(it -> it.seat().id(), it -> it, (one, _) -> one));
    var runs =
        Run.of(held.stream().map(Bodies.Held::holding).toList()).stream()
            .sorted(
                Comparator.<Run, FactId>comparing(
                        it -> place(places, it).body().body().network(), parties.order())
                    .thenComparing(it -> place(places, it).body().id(), chosen.order()))
            .toList();
    var part =
        new OrganizationPart(
            reading.on(),
            Run.on(
                runs,
                reading.on(),
                it ->
                    row(
                        it,
                        requireNonNull(places.get(it.term().fact().seat())),
                        parties,
                        chosen,
                        ticks,
                        say,
                        reading)));
    return List.of(
        new Panel(
                "seats",
                ORDER,
                words.say("bodies.seats"),
                renderer.part("bodies/organization", Map.of("words", words, "part", part)),
                held.stream().map(it -> data(it, parties, chosen, ticks, reading)).toList(),
                runs.stream()
                    .map(it -> line(it, place(places, it), parties, chosen, say, words, reading))
                    .toList())
            .saying(sentence(organization, runs, places, parties, chosen, say, reading))
            .changing(
                runs.stream()
                    .flatMap(it -> changes(it, place(places, it), parties, chosen, say, reading))
                    .toList()));
  }

  private static Stream<Change> changes(
      Run run, Bodies.Held it, Parties parties, ChosenNames chosen, Offices say, Reading reading) {
    return Change.of(
        run.period(),
        "bodies.change.took-seat",
        "bodies.change.left-seat",
        run.terms().getFirst().id(),
        reading.to(it.body().path()),
        () -> said(it, parties, chosen, say))
        .stream();
  }

  private static Bodies.Held place(Map<FactId, Bodies.Held> places, Run run) {
    return requireNonNull(places.get(run.seat()));
  }

  /** What it holds for certain on the day, in one sentence; null when nothing. */
  private static @Nullable String sentence(
      FactId organization,
      List<Run> runs,
      Map<FactId, Bodies.Held> places,
      Parties parties,
      ChosenNames chosen,
      Offices say,
      Reading reading) {
    var now =
        runs.stream()
            .filter(it -> it.period().certainlyOn(reading.on()))
            .map(it -> said(place(places, it), parties, chosen, say))
            .toList();
    var words = say.words();
    return now.isEmpty()
        ? null
        : words.say("bodies.seats.now", parties.text(organization), words.list(now), now.size());
  }

  /** Presidents are presidents of the network, not of their presidency. */
  private static String said(Bodies.Held it, Parties parties, ChosenNames chosen, Offices say) {
    var office = say.office(it.seat().fact().office(), it.body().body().kind());
    return it.body().body().kind() == BodyKind.PRESIDENCY
        ? say.words().say("bodies.office-of", office, parties.text(it.body().body().network()))
        : say.words().say("bodies.office-in", office, chosen.text(it.body().id()));
  }

  private static OrganizationPart.Row row(
      Run.Shown shown,
      Bodies.Held it,
      Parties parties,
      ChosenNames chosen,
      Map<FactId, Tick> ticks,
      Offices say,
      Reading reading) {
    var holding = shown.term().fact();
    return new OrganizationPart.Row(
        say.office(it.seat().fact().office(), it.body().body().kind()),
        NamedLink.of(chosen.of(it.body().id()), reading.to(it.body().path())),
        parties.networkLink(it.body().body().network()),
        holding.person() == null ? null : chosen.of(holding.person()),
        say.basis(holding.basis()),
        say.spell(shown.period()),
        ticks.get(shown.term().id()));
  }

  private static BodyData.HeldData data(
      Bodies.Held it,
      Parties parties,
      ChosenNames chosen,
      Map<FactId, Tick> ticks,
      Reading reading) {
    Kept<Holding> holding = it.holding();
    var person = holding.fact().person();
    return new BodyData.HeldData(
        parties.networkData(it.body().body().network()),
        reading.data(it.body().path()),
        chosen.of(it.body().id()),
        it.body().slug() + "/" + it.seat().fact().office(),
        it.seat().fact().office(),
        person == null ? null : chosen.of(person),
        Words.keyOrNull(holding.fact().basis()),
        Written.spell(holding.fact().period()),
        Words.key(holding.fact().period().on(reading.on())),
        Sourced.of(holding.id(), ticks, reading));
  }

  private static Lifeline line(
      Run run,
      Bodies.Held it,
      Parties parties,
      ChosenNames chosen,
      Offices say,
      Words words,
      Reading reading) {
    return new Lifeline(
            said(it, parties, chosen, say),
            reading.language().tag(),
            1,
            reading.to(it.body().path()),
            words.period(run.period()),
            "seat",
            run.period())
        .under(parties.networkLink(it.body().body().network()).address());
  }
}
