package city.kontor.publishing;

import city.kontor.audit.PageWindows;
import city.kontor.dates.Certainty;
import city.kontor.facts.Citation;
import city.kontor.facts.Citations;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.members.Members;
import city.kontor.members.Membership;
import city.kontor.names.ChosenNames;
import city.kontor.names.Names;
import city.kontor.names.Worded;
import city.kontor.networks.NetworkPanels;
import city.kontor.networks.Networks;
import city.kontor.organizations.OrganizationPanels;
import city.kontor.organizations.Organizations;
import city.kontor.publishing.MembershipsPage.Entry;
import city.kontor.publishing.MembershipsPage.Quote;
import city.kontor.publishing.MembershipsPage.Row;
import city.kontor.publishing.MembershipsPage.Sentence;
import city.kontor.sources.DocumentLine;
import city.kontor.sources.Sources;
import city.kontor.sources.Tick;
import city.kontor.web.Csv;
import city.kontor.web.Head;
import city.kontor.web.Languages;
import city.kontor.web.Lifeline;
import city.kontor.web.Lifelines;
import city.kontor.web.Link;
import city.kontor.web.Panel;
import city.kontor.web.Reading;
import city.kontor.web.Words;
import city.kontor.web.Written;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Gathers what the record holds of a city's part in its networks, for the page of the city's
 * office.
 */
@Component
class Memberships {

  /** Panels of a network's page that stand beside its entry here. */
  private static final Set<String> NOTES = Set.of("figures", "sayings");

  /** Panels of a city's page that are not about its memberships. */
  private static final Set<String> BESIDE = Set.of("partnerships");

  private static final Set<String> QUOTES = Set.of("self-description", "purpose", "goals");

  private final Members members;
  private final Networks networks;
  private final Names names;
  private final Sources sources;
  private final Citations citations;
  private final PageWindows windows;
  private final CityProse cityProse;
  private final NetworkProse networkProse;
  private final Languages languages;
  private final ObjectProvider<OrganizationPanels> cityPanels;
  private final ObjectProvider<NetworkPanels> networkPanels;

  Memberships(
      Members members,
      Networks networks,
      Names names,
      Sources sources,
      Citations citations,
      PageWindows windows,
      CityProse cityProse,
      NetworkProse networkProse,
      Languages languages,
      ObjectProvider<OrganizationPanels> cityPanels,
      ObjectProvider<NetworkPanels> networkPanels) {
    this.members = members;
    this.networks = networks;
    this.names = names;
    this.sources = sources;
    this.citations = citations;
    this.windows = windows;
    this.cityProse = cityProse;
    this.networkProse = networkProse;
    this.languages = languages;
    this.cityPanels = cityPanels;
    this.networkPanels = networkPanels;
  }

  /**
   * The city's spells in one network.
   *
   * @param within the network that this one is a section of, when the city belongs to that too
   */
  record Part(Networks.Listed network, List<Kept<Membership>> spells, @Nullable FactId within) {

    boolean isSection() {
      return within != null;
    }

    FactId id() {
      return network.id();
    }
  }

  MembershipsPage page(Organizations.Listed city, Reading reading) {
    var words = languages.words(reading.language());
    var parts = begun(parts(city, reading), reading);
    var chosen =
        names.of(
            Stream.concat(Stream.of(city.id()), parts.stream().map(Part::id)).toList(), reading);
    var name = chosen.of(city.id());
    var acronyms = names.acronyms(parts.stream().map(Part::id).toList(), reading);
    var told = new LinkedHashMap<Part, Told>();
    parts.forEach(it -> told.put(it, tell(city, it, reading)));
    var ownWords = names.texts(city.id(), reading, "own-words");
    var facts = new LinkedHashSet<FactId>();
    ownWords.forEach(it -> facts.add(it.fact()));
    told.values().forEach(it -> facts.addAll(it.facts()));
    var ticks = sources.ticks(facts, reading);
    var panels = cityPanels.stream().flatMap(it -> it.of(city.id(), reading).stream()).toList();
    var lines =
        panels.stream()
            .filter(it -> !BESIDE.contains(it.key()))
            .sorted(Comparator.comparingInt(Panel::order))
            .flatMap(it -> it.lifelines().stream())
            .toList();
    var older = older(ownWords, reading);
    var lede =
        words.say(
            "memberships.lede",
            name.text(),
            count(parts, Certainty.CERTAIN, reading),
            reading.on(),
            count(parts, Certainty.POSSIBLE, reading));
    return new MembershipsPage(
        Head.of(words.say("memberships.title"), lede, "cities")
            .under(
                new Link(words.say("organizations.cities"), reading.to("/cities")),
                new Link(name.text(), reading.to(city.path()))),
        name,
        quotes(ownWords, ticks, words, reading),
        older.stream().map(it -> older(it, words, reading)).toList(),
        contents(parts, chosen),
        parts.stream()
            .map(
                it -> {
                  var t = Objects.requireNonNull(told.get(it));
                  return new Row(
                      new Link(
                          acronyms.getOrDefault(it.id(), chosen.text(it.id())),
                          reading.to("#" + it.network().slug()).replaceAll("^[^#]*", "")),
                      acronyms.containsKey(it.id()) ? "en" : chosen.of(it.id()).language(),
                      t.summary().as(),
                      t.summary().since(),
                      t.summary().seats(),
                      t.summary().hosted(),
                      t.summary().last(),
                      words.say("memberships.fee.not-known"),
                      ticks.get(t.summary().fact()));
                })
            .toList(),
        lines.isEmpty() ? null : lifelines(lines, older, words, reading),
        parts.stream()
            .filter(it -> !it.isSection())
            .map(it -> entry(it, parts, told, chosen, acronyms, ticks, words, reading))
            .toList(),
        panels.stream().filter(it -> it.key().equals("questions")).findFirst().orElse(null),
        sources(facts, reading),
        words.say("memberships.kept-by", name.text()));
  }

  /** In how many networks the city surely is on the day, or in how many others perhaps. */
  private static long count(List<Part> parts, Certainty certainty, Reading reading) {
    return parts.stream()
        .filter(it -> !it.isSection())
        .filter(it -> certainty(it, reading) == certainty)
        .count();
  }

  private static Certainty certainty(Part part, Reading reading) {
    var periods = part.spells().stream().map(it -> it.fact().period()).toList();
    return periods.stream().anyMatch(it -> it.certainlyOn(reading.on()))
        ? Certainty.CERTAIN
        : periods.stream().anyMatch(it -> it.possiblyOn(reading.on()))
            ? Certainty.POSSIBLE
            : Certainty.NOT;
  }

  /** Without what was yet to come on the day; nobody belongs to a network before there is one. */
  private List<Part> begun(List<Part> parts, Reading reading) {
    return parts.stream()
        .filter(
            it ->
                it.spells().stream()
                    .anyMatch(s -> !s.fact().period().sinceFrom().isAfter(reading.on())))
        .filter(
            it -> {
              var life = networks.life(it.id(), reading.recorded());
              return life.isEmpty()
                  || life.stream()
                      .anyMatch(s -> !s.fact().period().sinceFrom().isAfter(reading.on()));
            })
        .toList();
  }

  /** The city's own pages that its words stand on, where they have been held against the record. */
  private List<PageWindows.Window> older(List<Worded> ownWords, Reading reading) {
    var cited = citations.of(ownWords.stream().map(Worded::fact).toList(), reading.recorded());
    return windows.of(
        cited.values().stream().flatMap(List::stream).map(Citation::document).distinct().toList(),
        reading);
  }

  private static MembershipsPage.Older older(
      PageWindows.Window window, Words words, Reading reading) {
    return new MembershipsPage.Older(
        new Link(window.page().document().title(), reading.to(window.auditPath())),
        window.isEmpty()
            ? words.say("memberships.older.never")
            : !window.isBounded()
                ? words.say("memberships.older.unbounded")
                : words.say("memberships.older", window.from(), window.until().minusDays(1)));
  }

  /** The picture of the city's ties, with the time in which its older page was true behind it. */
  private static Lifelines lifelines(
      List<Lifeline> lines, List<PageWindows.Window> older, Words words, Reading reading) {
    return older.stream()
        .filter(it -> !it.isEmpty() && it.isBounded())
        .findFirst()
        .map(
            it ->
                Lifelines.of(
                    lines,
                    reading.on(),
                    words,
                    it.from(),
                    it.until(),
                    words.say("memberships.older.band")))
        .orElseGet(() -> Lifelines.of(lines, reading.on(), words));
  }

  private static List<Link> contents(List<Part> parts, ChosenNames chosen) {
    return parts.stream()
        .map(it -> new Link(chosen.text(it.id()), "#" + it.network().slug()))
        .toList();
  }

  private Entry entry(
      Part part,
      List<Part> parts,
      Map<Part, Told> told,
      ChosenNames chosen,
      Map<FactId, String> acronyms,
      Map<FactId, Tick> ticks,
      Words words,
      Reading reading) {
    var t = Objects.requireNonNull(told.get(part));
    return new Entry(
        part.network().slug(),
        new Link(chosen.text(part.id()), reading.to(part.network().path())),
        chosen.of(part.id()).language(),
        acronyms.getOrDefault(part.id(), ""),
        t.summary().as(),
        sentences(t.about(), ticks),
        sentences(t.steps(), ticks),
        quotes(t.quotes(), ticks, words, reading),
        sentences(t.city(), ticks),
        notes(part.id(), reading),
        parts.stream()
            .filter(it -> part.id().equals(it.within()))
            .map(it -> entry(it, parts, told, chosen, acronyms, ticks, words, reading))
            .toList());
  }

  MembershipsData data(Organizations.Listed city, Reading reading) {
    var parts = parts(city, reading);
    var chosen =
        names.of(
            Stream.concat(Stream.of(city.id()), parts.stream().map(Part::id)).toList(), reading);
    var acronyms = names.acronyms(parts.stream().map(Part::id).toList(), reading);
    return new MembershipsData(
        reading.data(city.path() + "/memberships"),
        reading.data(city.path()),
        chosen.of(city.id()),
        reading.on(),
        reading.recorded().no(),
        parts.stream()
            .map(
                it -> {
                  var t = tell(city, it, reading);
                  var ticks = sources.ticks(it.spells().stream().map(Kept::id).toList(), reading);
                  return new MembershipsData.NetworkData(
                      reading.data(it.network().path()),
                      chosen.of(it.id()),
                      acronyms.get(it.id()),
                      networks
                          .stage(it.id(), reading.on(), reading.recorded())
                          .certain()
                          .map(s -> key(s.fact().stage()))
                          .orElse(null),
                      it.spells().stream()
                          .map(
                              s ->
                                  new MembershipsData.SpellData(
                                      s.id().toString(),
                                      key(s.fact().kind()),
                                      Written.spell(s.fact().period()),
                                      key(s.fact().period().on(reading.on())),
                                      ticks.containsKey(s.id())
                                          ? Objects.requireNonNull(ticks.get(s.id())).state()
                                          : null))
                          .toList(),
                      Stream.concat(t.about().stream(), t.city().stream())
                          .map(Said::words)
                          .toList());
                })
            .toList());
  }

  Csv csv(Organizations.Listed city, Reading reading) {
    var words = languages.words(reading.language());
    return new Csv(
        Stream.of("network", "as", "since", "until", "on-date", "sure")
            .map(it -> words.say("memberships.column." + it))
            .toList(),
        writer -> {
          var parts = parts(city, reading);
          var chosen = names.of(parts.stream().map(Part::id).toList(), reading);
          var ticks =
              sources.ticks(
                  parts.stream().flatMap(it -> it.spells().stream()).map(Kept::id).toList(),
                  reading);
          for (var part : parts) {
            for (var spell : part.spells()) {
              var period = spell.fact().period();
              var tick = ticks.get(spell.id());
              writer.accept(
                  List.of(
                      chosen.text(part.id()),
                      words.say("word.kind." + key(spell.fact().kind())),
                      Objects.requireNonNullElse(period.sinceText(), ""),
                      Objects.requireNonNullElse(period.untilText(), ""),
                      words.say("memberships.certainty." + key(period.on(reading.on()))),
                      tick == null ? "" : tick.words()));
            }
          }
        });
  }

  /** What is told of one network, before it is known how sure each sentence is. */
  private record Told(
      List<Said> about,
      List<Said> steps,
      List<Worded> quotes,
      List<Said> city,
      CityProse.Summary summary) {

    List<FactId> facts() {
      var facts = new ArrayList<FactId>();
      Stream.of(about, steps, city)
          .flatMap(List::stream)
          .flatMap(it -> Stream.ofNullable(it.fact()))
          .forEach(facts::add);
      quotes.forEach(it -> facts.add(it.fact()));
      facts.add(summary.fact());
      return facts;
    }
  }

  private Told tell(Organizations.Listed city, Part part, Reading reading) {
    return new Told(
        networkProse.tell(part.network(), reading),
        networkProse.steps(part.network(), reading),
        names.texts(List.of(part.id()), reading).stream()
            .filter(it -> QUOTES.contains(it.kind()))
            .toList(),
        cityProse.tell(city, part, reading),
        cityProse.summary(city, part, reading));
  }

  /** The networks the city belongs or belonged to by the record, the oldest tie first. */
  private List<Part> parts(Organizations.Listed city, Reading reading) {
    var spells = members.ofOrganization(city.id(), reading.recorded());
    var byNetwork = new LinkedHashMap<FactId, List<Kept<Membership>>>();
    spells.forEach(
        it -> byNetwork.computeIfAbsent(it.fact().network(), _ -> new ArrayList<>()).add(it));
    var found = networks.find(byNetwork.keySet(), reading.recorded());
    var within = new HashMap<FactId, FactId>();
    for (var network : found.keySet()) {
      networks.sections(network, reading.recorded()).stream()
          .flatMap(it -> Stream.ofNullable(it.fact().organization()))
          .forEach(section -> within.put(section, network));
    }
    var parts =
        byNetwork.entrySet().stream()
            .filter(it -> found.containsKey(it.getKey()))
            .map(
                it ->
                    new Part(
                        Objects.requireNonNull(found.get(it.getKey())),
                        it.getValue(),
                        within.get(it.getKey())))
            .sorted(ORDER)
            .toList();
    return parts.stream()
        .filter(it -> !it.isSection())
        .flatMap(
            it ->
                Stream.concat(
                    Stream.of(it), parts.stream().filter(other -> it.id().equals(other.within()))))
        .toList();
  }

  /** The longest tie first; those whose beginning is not known come last. */
  private static final Comparator<Part> ORDER =
      Comparator.comparing(
          (Part it) ->
              it.spells().stream()
                  .map(spell -> spell.fact().period().sinceTo())
                  .min(Comparator.naturalOrder())
                  .orElse(LocalDate.MAX));

  private List<Panel> notes(FactId network, Reading reading) {
    return networkPanels.stream()
        .flatMap(it -> it.of(network, reading).stream())
        .filter(it -> NOTES.contains(it.key()))
        .toList();
  }

  private static List<Sentence> sentences(List<Said> said, Map<FactId, Tick> ticks) {
    return said.stream()
        .map(it -> new Sentence(it.words(), it.fact() == null ? null : ticks.get(it.fact())))
        .toList();
  }

  /** Whose words they are: the documents that the text cites. */
  private List<Quote> quotes(
      List<Worded> texts, Map<FactId, Tick> ticks, Words words, Reading reading) {
    var cited = citations.of(texts.stream().map(Worded::fact).toList(), reading.recorded());
    var documents =
        sources.find(
            cited.values().stream().flatMap(List::stream).map(Citation::document).toList(),
            reading.recorded());
    return texts.stream()
        .map(
            it -> {
              var source =
                  cited.getOrDefault(it.fact(), List.of()).stream()
                      .flatMap(c -> Stream.ofNullable(documents.get(c.document())))
                      .findFirst();
              return new Quote(
                  words.sayOr("texts.kind." + it.kind(), it.kind()),
                  it.content(),
                  it.language(),
                  it.quoted(),
                  source
                      .map(
                          s ->
                              words.say(
                                  "memberships.quoted-from",
                                  s.document().publisher(),
                                  s.document().published() == null
                                      ? words.say("memberships.undated")
                                      : words.date(s.document().published())))
                      .orElse(""),
                  ticks.get(it.fact()));
            })
        .toList();
  }

  private List<DocumentLine> sources(Set<FactId> facts, Reading reading) {
    var cited = citations.of(facts, reading.recorded());
    var ids =
        cited.values().stream().flatMap(List::stream).map(Citation::document).distinct().toList();
    return sources.find(ids, reading.recorded()).values().stream()
        .sorted(
            Comparator.<Sources.Listed, String>comparing(it -> it.document().publisher())
                .thenComparing(it -> it.document().title()))
        .map(it -> sources.line(it, reading))
        .toList();
  }

  private static String key(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String key(Certainty certainty) {
    return certainty.name().toLowerCase(Locale.ROOT);
  }
}
