package city.kontor.bodies;

import city.kontor.dates.Certainty;
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
import city.kontor.web.Languages;
import city.kontor.web.Lifeline;
import city.kontor.web.OnDay;
import city.kontor.web.Panel;
import city.kontor.web.Reading;
import city.kontor.web.Renderer;
import city.kontor.web.Words;
import city.kontor.web.Written;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
    var ticks =
        sources.ticks(held.stream().map(it -> it.holding().id()).toList(), reading);
    var say = new Offices(words);
    // By network, then body, so that the spells of one seat stand together, oldest first.
    var sorted =
        held.stream()
            .sorted(
                Comparator.<Bodies.Held, FactId>comparing(
                        it -> it.body().body().network(), parties.order())
                    .thenComparing(it -> it.body().id(), chosen.order())
                    .thenComparing(it -> it.seat().id()))
            .toList();
    var seats =
        OnDay.of(
            sorted,
            reading.on(),
            it -> it.holding().fact().period(),
            it -> row(it, parties, chosen, ticks, say, reading));
    var part =
        new OrganizationPart(
            sentence(organization, sorted, parties, chosen, say, reading), reading.on(), seats);
    return List.of(
        new Panel(
            "seats",
            ORDER,
            words.say("bodies.seats"),
            renderer.part("bodies/organization", Map.of("words", words, "part", part)),
            sorted.stream().map(it -> data(it, parties, chosen, ticks, reading)).toList(),
            sorted.stream().map(it -> line(it, chosen, say, words, reading)).toList()));
  }

  /** What it holds on the day, in one sentence. */
  private static String sentence(
      FactId organization,
      List<Bodies.Held> held,
      Parties parties,
      ChosenNames chosen,
      Offices say,
      Reading reading) {
    var now =
        held.stream()
            .filter(
                it -> it.holding().fact().period().on(reading.on()) == Certainty.CERTAIN)
            .map(it -> said(it, chosen, say))
            .toList();
    var words = say.words();
    return now.isEmpty()
        ? words.say("bodies.seats.none", reading.on(), parties.text(organization))
        : words.say(
            "bodies.seats.now", reading.on(), parties.text(organization), words.list(now));
  }

  private static String said(Bodies.Held it, ChosenNames chosen, Offices say) {
    return say.words()
        .say(
            "bodies.office-in",
            say.office(it.seat().fact().office(), it.body().body().kind()),
            chosen.text(it.body().id()));
  }

  private static OrganizationPart.Row row(
      Bodies.Held it,
      Parties parties,
      ChosenNames chosen,
      Map<FactId, Tick> ticks,
      Offices say,
      Reading reading) {
    var holding = it.holding().fact();
    return new OrganizationPart.Row(
        say.office(it.seat().fact().office(), it.body().body().kind()),
        NamedLink.of(chosen.of(it.body().id()), reading.to(it.body().path())),
        parties.networkLink(it.body().body().network()),
        holding.person() == null ? null : chosen.of(holding.person()),
        say.basis(holding.basis()),
        say.spell(holding.period()),
        ticks.get(it.holding().id()));
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
        Offices.keyOrNull(holding.fact().basis()),
        Written.spell(holding.fact().period()),
        Offices.key(holding.fact().period().on(reading.on())),
        Sourced.of(holding.id(), ticks, reading));
  }

  private static Lifeline line(
      Bodies.Held it, ChosenNames chosen, Offices say, Words words, Reading reading) {
    var period = it.holding().fact().period();
    return new Lifeline(
        said(it, chosen, say),
        reading.language().tag(),
        1,
        reading.to(it.body().path()),
        words.period(period),
        "seat",
        period);
  }
}
