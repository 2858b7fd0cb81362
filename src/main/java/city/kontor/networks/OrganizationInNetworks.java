package city.kontor.networks;

import city.kontor.dates.Edtf;
import city.kontor.dates.Period;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Adds to the page of an organization what it is to networks: one itself, a section of one, home of
 * an office, supporter, place of a founding.
 */
@Component
class OrganizationInNetworks implements OrganizationPanels {

  private static final int ORDER = 50;

  private final Networks networks;
  private final Organizations organizations;
  private final Names names;
  private final Sources sources;
  private final Languages languages;
  private final Renderer renderer;

  OrganizationInNetworks(
      Networks networks,
      Organizations organizations,
      Names names,
      Sources sources,
      Languages languages,
      Renderer renderer) {
    this.networks = networks;
    this.organizations = organizations;
    this.names = names;
    this.sources = sources;
    this.languages = languages;
    this.renderer = renderer;
  }

  /** One part, whatever fact it comes from. */
  private record Part(
      FactId fact,
      String role,
      String words,
      FactId network,
      @Nullable FactId thing,
      @Nullable Period period,
      @Nullable Edtf on) {}

  @Override
  public List<Panel> of(FactId organization, Reading reading) {
    var words = languages.words(reading.language());
    var own = networks.find(organization, reading.recorded());
    var parts = parts(organization, words, reading);
    if (own.isEmpty() && parts.isEmpty()) {
      return List.of();
    }
    var parties =
        organizations.parties(
            Stream.concat(Stream.of(organization), parts.stream().map(Part::network))
                .distinct()
                .toList(),
            reading);
    var chosen =
        names.of(
            parts.stream().flatMap(it -> Stream.ofNullable(it.thing())).distinct().toList(),
            reading);
    var ticks = sources.ticks(parts.stream().map(Part::fact).toList(), reading);
    var part =
        new OrganizationPart(
            own.isEmpty() ? null : parties.networkLink(organization),
            parts.stream().map(it -> row(it, parties, chosen, ticks, words)).toList());
    return List.of(
        new Panel(
                "networks",
                ORDER,
                words.say("networks.part"),
                renderer.part("networks/organization", Map.of("words", words, "part", part)),
                parts.stream().map(it -> data(it, parties, chosen, ticks, reading)).toList(),
                lines(parts, parties, ticks, words, reading))
            .changing(
                parts.stream()
                    .flatMap(it -> changes(it, parties, chosen, words, reading).stream())
                    .toList()));
  }

  private static List<Change> changes(
      Part it, Parties parties, ChosenNames chosen, Words words, Reading reading) {
    var network = parties.networkLink(it.network());
    var address = network.address() == null ? reading.to("/networks") : network.address();
    if (it.on() != null) {
      return List.of(
          Change.event(
              it.on(),
              "networks.change.part.happened",
              it.fact(),
              address,
              () ->
                  it.thing() == null
                      ? network.text()
                      : words.say("changes.of", chosen.text(it.thing()), network.text())));
    }
    return it.period() == null
        ? List.of()
        : Change.of(
            it.period(),
            "networks.change.part",
            "networks.change.part.ended",
            it.fact(),
            address,
            () ->
                words.say(
                    "changes.of",
                    network.text(),
                    words.sayOr("networks.as." + it.role(), it.words())));
  }

  private List<Part> parts(FactId organization, Words words, Reading reading) {
    var recorded = reading.recorded();
    var parts = new ArrayList<Part>();
    for (Kept<Section> it : networks.sectionsOf(organization, recorded)) {
      var is = organization.equals(it.fact().organization());
      parts.add(
          new Part(
              it.id(),
              is ? "section" : "runs-section",
              words.say(is ? "networks.part.section" : "networks.part.runs"),
              it.fact().network(),
              it.id(),
              it.fact().period(),
              null));
    }
    for (Kept<Secretariat> it : networks.secretariatsIn(organization, recorded)) {
      parts.add(
          new Part(
              it.id(),
              Words.key(it.fact().kind()),
              words.word("network.office", it.fact().kind()),
              it.fact().network(),
              null,
              it.fact().period(),
              null));
    }
    for (Kept<Support> it : networks.supportedBy(organization, recorded)) {
      parts.add(
          new Part(
              it.id(),
              "support-" + Words.key(it.fact().kind()),
              words.word("networks.part.support", it.fact().kind()),
              it.fact().network(),
              null,
              it.fact().period(),
              null));
    }
    for (Kept<Milestone> it : networks.milestonesAt(organization, recorded)) {
      parts.add(
          new Part(
              it.id(),
              "milestone-host",
              words.say("networks.part.milestone"),
              it.fact().network(),
              it.id(),
              null,
              it.fact().on()));
    }
    return parts;
  }

  private static OrganizationPart.Row row(
      Part it, Parties parties, ChosenNames chosen, Map<FactId, Tick> ticks, Words words) {
    var network = parties.networkLink(it.network());
    return new OrganizationPart.Row(
        it.words(),
        it.thing() == null ? null : NamedLink.of(chosen.of(it.thing()), network.address()),
        network,
        it.on() != null
            ? words.date(it.on())
            : it.period() == null ? "" : spell(it.period(), words),
        ticks.get(it.fact()));
  }

  private static String spell(Period period, Words words) {
    return period.since() == null && period.until() == null ? "" : words.period(period);
  }

  private static OrganizationPart.Data data(
      Part it, Parties parties, ChosenNames chosen, Map<FactId, Tick> ticks, Reading reading) {
    return new OrganizationPart.Data(
        it.role(),
        parties.networkData(it.network()),
        chosen.find(it.thing()).orElse(null),
        it.period() == null ? null : Written.spell(it.period()),
        Written.day(it.on()),
        Sourced.of(it.fact(), ticks, reading));
  }

  /** Only for what a city gives a network a home with: offices and parts it runs. */
  private static List<Lifeline> lines(
      List<Part> parts, Parties parties, Map<FactId, Tick> ticks, Words words, Reading reading) {
    return parts.stream()
        .filter(it -> it.period() != null && !it.role().startsWith("support"))
        .flatMap(
            it ->
                Stream.ofNullable(it.period())
                    .map(
                        period -> {
                          var tick = ticks.get(it.fact());
                          var network = parties.networkLink(it.network());
                          return new Lifeline(
                              network.text(),
                              network.language(),
                              0,
                              network.address() == null
                                  ? reading.to("/networks")
                                  : network.address(),
                              it.words() + words.say("networks.colon") + words.period(period),
                              tick != null && tick.state().equals("sure") ? "sure" : "stated",
                              period);
                        }))
        .toList();
  }
}
