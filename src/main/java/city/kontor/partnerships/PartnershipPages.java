package city.kontor.partnerships;

import city.kontor.dates.Certainty;
import city.kontor.dates.Period;
import city.kontor.facts.Citation;
import city.kontor.facts.Citations;
import city.kontor.facts.Kept;
import city.kontor.facts.Positions;
import city.kontor.history.FactId;
import city.kontor.names.Names;
import city.kontor.organizations.Organizations;
import city.kontor.organizations.Parties;
import city.kontor.sources.Document;
import city.kontor.sources.Sources;
import city.kontor.sources.Tick;
import city.kontor.web.Change;
import city.kontor.web.Csv;
import city.kontor.web.Head;
import city.kontor.web.Languages;
import city.kontor.web.Lifeline;
import city.kontor.web.Lifelines;
import city.kontor.web.Link;
import city.kontor.web.Paging;
import city.kontor.web.Panel;
import city.kontor.web.Reading;
import city.kontor.web.Shown;
import city.kontor.web.Steps;
import city.kontor.web.Words;
import city.kontor.web.Written;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts what is known of a pair into words for its page, and into data. */
@Component
class PartnershipPages {

  private static final int BATCH = 1000;

  /** So many partners are named at the top of a city's page. */
  private static final int NAMED = 12;

  private final Partnerships partnerships;
  private final Organizations organizations;
  private final Names names;
  private final Sources sources;
  private final Citations citations;
  private final Positions positions;
  private final Languages languages;
  private final PartnerMap map;
  private final ObjectProvider<PartnershipPanels> panels;

  PartnershipPages(
      Partnerships partnerships,
      Organizations organizations,
      Names names,
      Sources sources,
      Citations citations,
      Positions positions,
      Languages languages,
      PartnerMap map,
      ObjectProvider<PartnershipPanels> panels) {
    this.partnerships = partnerships;
    this.organizations = organizations;
    this.names = names;
    this.sources = sources;
    this.citations = citations;
    this.positions = positions;
    this.languages = languages;
    this.map = map;
    this.panels = panels;
  }

  /** Everything that a page of pairs mentions, brought at once. */
  private record Brought(
      Map<FactId, List<Kept<Tie>>> ties,
      Map<FactId, List<Kept<Signing>>> signings,
      Set<FactId> contested,
      Parties parties) {

    List<Kept<Tie>> tiesOf(Partnerships.Listed pair) {
      return ties.getOrDefault(pair.id(), List.of());
    }

    List<Kept<Signing>> signingsOf(Partnerships.Listed pair) {
      return signings.getOrDefault(pair.id(), List.of());
    }

    String name(Partnerships.Listed pair, Words words) {
      return words.say(
          "partnerships.pair",
          parties.text(pair.partnership().one()),
          parties.text(pair.partnership().other()));
    }
  }

  private Brought bring(Collection<Partnerships.Listed> pairs, Reading reading) {
    var ids = pairs.stream().map(Partnerships.Listed::id).toList();
    var ties = partnerships.ties(ids, reading.recorded());
    var signings = partnerships.signings(ids, reading.recorded());
    var sides =
        pairs.stream().flatMap(it -> Stream.of(it.partnership().one(), it.partnership().other()));
    var places = signings.stream().flatMap(it -> Stream.ofNullable(it.fact().place()));
    return new Brought(
        ties.stream().collect(Collectors.groupingBy(it -> it.fact().partnership())),
        signings.stream().collect(Collectors.groupingBy(it -> it.fact().partnership())),
        positions.contested(
            Stream.concat(
                    ids.stream(), Stream.concat(ties.stream(), signings.stream()).map(Kept::id))
                .toList(),
            reading.recorded()),
        organizations.parties(Stream.concat(sides, places).distinct().toList(), reading));
  }

  PartnershipList list(Paging paging, Reading reading) {
    var words = languages.words(reading.language());
    var found = partnerships.list(paging.offset(), paging.limit(), reading.recorded());
    var pairs = paging.rows(found);
    var brought = bring(pairs, reading);
    var ticks = ticks(brought, reading);
    var rows =
        pairs.stream()
            .map(
                it ->
                    new PartnershipList.Row(
                        new Link(brought.name(it, words), reading.to(it.path())),
                        tied(brought.tiesOf(it), ticks, words, reading)))
            .toList();
    var path = "/partnerships?page=";
    return new PartnershipList(
        Head.of(words.say("partnerships.title"), words.say("partnerships.lede"), "partnerships"),
        rows,
        paging.page() == 1
            ? null
            : new Link(words.say("layout.previous"), reading.to(path + (paging.page() - 1))),
        paging.hasNext(found)
            ? new Link(words.say("layout.next"), reading.to(path + (paging.page() + 1)))
            : null);
  }

  PartnershipData.Listing listData(Paging paging, Reading reading) {
    var found = partnerships.list(paging.offset(), paging.limit(), reading.recorded());
    var pairs = paging.rows(found);
    var brought = bring(pairs, reading);
    return new PartnershipData.Listing(
        reading.data("/partnerships"),
        pairs.stream().map(it -> data(it, brought, Map.of(), reading)).toList(),
        paging.hasNext(found) ? reading.data("/partnerships?page=" + (paging.page() + 1)) : null);
  }

  /** A row for each tie, fetched a thousand pairs at a time. */
  Csv csv(Reading reading) {
    var words = languages.words(reading.language());
    var headings =
        Stream.of("one", "other", "kind", "wording", "since", "until", "standing", "address")
            .map(it -> words.say("partnerships.column." + it))
            .toList();
    return new Csv(
        headings,
        writer -> {
          for (int offset = 0; ; offset += BATCH) {
            var pairs = partnerships.list(offset, BATCH, reading.recorded());
            var brought = bring(pairs, reading);
            pairs.forEach(
                pair ->
                    brought
                        .tiesOf(pair)
                        .forEach(tie -> writer.accept(cells(pair, tie, brought, words, reading))));
            if (pairs.size() < BATCH) {
              return;
            }
          }
        });
  }

  private static List<@Nullable String> cells(
      Partnerships.Listed pair, Kept<Tie> tie, Brought brought, Words words, Reading reading) {
    var cells = new ArrayList<@Nullable String>();
    cells.add(brought.parties().text(pair.partnership().one()));
    cells.add(brought.parties().text(pair.partnership().other()));
    cells.add(words.word("partnerships.kind", tie.fact().kind()));
    cells.add(tie.fact().wording());
    cells.add(tie.fact().period().sinceText());
    cells.add(tie.fact().period().untilText());
    var standing = standing(tie.fact().period(), words, reading);
    cells.add(
        brought.contested().contains(tie.id())
            ? words.say("partnerships.contested", standing)
            : standing);
    cells.add(pair.path());
    return cells;
  }

  PartnershipPage show(Partnerships.Listed pair, Reading reading) {
    var words = languages.words(reading.language());
    var brought = bring(List.of(pair), reading);
    var ties = brought.tiesOf(pair);
    var signings = brought.signingsOf(pair);
    var texts = names.texts(List.of(pair.id()), reading);
    var facts = new ArrayList<FactId>(List.of(pair.id()));
    ties.forEach(it -> facts.add(it.id()));
    signings.forEach(it -> facts.add(it.id()));
    var cited = documents(facts, reading);
    texts.forEach(it -> facts.add(it.fact()));
    var written = written(pair, cited, reading);
    written.forEach(it -> facts.add(it.fact()));
    var ticks = sources.ticks(facts, reading);
    var papers =
        sources.find(
            written.stream().flatMap(it -> Stream.ofNullable(it.paper())).toList(),
            reading.recorded());
    var sentences = sentences(pair, brought, ticks, words, reading);
    return new PartnershipPage(
        head(pair, brought.name(pair, words), sentences.getFirst().words(), words, reading)
            .stepping(Steps.of(changes(pair, ties, words, reading), null, reading, words)),
        brought.parties().link(pair.partnership().one()),
        brought.parties().link(pair.partnership().other()),
        sentences,
        ticks.get(pair.id()),
        ties.isEmpty()
            ? null
            : Lifelines.of(
                ties.stream().map(it -> line(it, pair, ticks, words, reading)).toList(),
                reading.on(),
                words),
        ties.stream()
            .map(
                it ->
                    new PartnershipPage.TieRow(
                        words.word("partnerships.kind", it.fact().kind()),
                        orEmpty(it.fact().wording()),
                        Document.languageOf(orEmpty(it.fact().wording()), "en"),
                        words.period(it.fact().period()),
                        standing(it.fact().period(), words, reading),
                        reason(it.fact().reason(), words),
                        ticks.get(it.id())))
            .toList(),
        signings.stream()
            .map(
                it ->
                    new PartnershipPage.SigningRow(
                        words.date(it.fact().on()),
                        words.word("partnerships.signing", it.fact().kind()),
                        brought.parties().linkOrNull(it.fact().place()),
                        ticks.get(it.id())))
            .toList(),
        texts.stream()
            .map(
                it ->
                    new PartnershipPage.TextRow(
                        it.continues(texts)
                            ? ""
                            : words.sayOr("texts.kind." + it.kind(), it.kind()),
                        it.content(),
                        it.language(),
                        it.quoted(),
                        ticks.get(it.fact())))
            .toList(),
        written.stream()
            .map(
                it ->
                    new PartnershipPage.NameRow(
                        it.text(),
                        it.language(),
                        it.whose().equals(pair.id())
                            ? brought.name(pair, words)
                            : brought.parties().text(it.whose()),
                        it.paper() != null && papers.containsKey(it.paper())
                            ? papers.get(it.paper()).document().title()
                            : "",
                        ticks.get(it.fact())))
            .toList(),
        panels(pair, brought, reading));
  }

  private List<Panel> panels(Partnerships.Listed pair, Brought brought, Reading reading) {
    var facts =
        Stream.of(
                Stream.of(pair.id()),
                brought.tiesOf(pair).stream().map(Kept::id),
                brought.signingsOf(pair).stream().map(Kept::id))
            .flatMap(it -> it)
            .toList();
    return panels.stream()
        .flatMap(it -> it.of(pair.id(), facts, reading).stream())
        .sorted(Comparator.comparingInt(Panel::order))
        .toList();
  }

  private static Lifeline line(
      Kept<Tie> tie,
      Partnerships.Listed pair,
      Map<FactId, Tick> ticks,
      Words words,
      Reading reading) {
    var tick = ticks.get(tie.id());
    return new Lifeline(
        words.word("partnerships.kind", tie.fact().kind()),
        reading.language().tag(),
        0,
        reading.to(pair.path()),
        words.period(tie.fact().period()),
        tick != null && tick.state().equals("sure") ? "sure" : "stated",
        tie.fact().period());
  }

  /** A name as a paper about this pair writes it. */
  private record WrittenName(
      FactId fact, FactId whose, String text, String language, @Nullable FactId paper) {}

  private List<WrittenName> written(
      Partnerships.Listed pair, List<FactId> documents, Reading reading) {
    return Stream.of(pair.id(), pair.partnership().one(), pair.partnership().other())
        .flatMap(
            bearer ->
                names.variants(bearer, reading).stream()
                    .filter(
                        it ->
                            bearer.equals(pair.id())
                                || (it.paper() != null && documents.contains(it.paper())))
                    .map(
                        it ->
                            new WrittenName(
                                it.fact(), bearer, it.text(), it.language(), it.paper())))
        .toList();
  }

  private List<FactId> documents(Collection<FactId> facts, Reading reading) {
    return citations.of(facts, reading.recorded()).values().stream()
        .flatMap(List::stream)
        .map(Citation::document)
        .distinct()
        .toList();
  }

  /** What ties them on the day, what may, what did, and when they last said so. */
  private static List<PartnershipPage.Sentence> sentences(
      Partnerships.Listed pair,
      Brought brought,
      Map<FactId, Tick> ticks,
      Words words,
      Reading reading) {
    var one = brought.parties().text(pair.partnership().one());
    var other = brought.parties().text(pair.partnership().other());
    var ties = brought.tiesOf(pair);
    var sentences = new ArrayList<PartnershipPage.Sentence>();
    var certain = on(ties, Certainty.CERTAIN, reading);
    var possible = on(ties, Certainty.POSSIBLE, reading);
    sentences.add(
        sentence(
            certain.isEmpty()
                ? words.say("partnerships.prose.none", one, other, reading.on())
                : words.say(
                    "partnerships.prose.certain",
                    one,
                    other,
                    reading.on(),
                    said(certain, brought, words)),
            certain,
            ticks));
    if (!possible.isEmpty()) {
      sentences.add(
          sentence(
              words.say("partnerships.prose.possible", said(possible, brought, words)),
              possible,
              ticks));
    }
    brought.signingsOf(pair).stream()
        .filter(it -> it.fact().kind() == SigningKind.REAFFIRMED)
        .filter(it -> !it.fact().on().last().isAfter(reading.on()))
        .forEach(
            it ->
                sentences.add(
                    sentence(
                        words.say(
                            brought.contested().contains(it.id())
                                ? "partnerships.prose.reaffirmed.contested"
                                : "partnerships.prose.reaffirmed",
                            it.fact().on()),
                        List.of(it),
                        ticks)));
    return sentences;
  }

  private static PartnershipPage.Sentence sentence(
      String words, List<? extends Kept<?>> facts, Map<FactId, Tick> ticks) {
    return new PartnershipPage.Sentence(
        words, facts.stream().flatMap(it -> Stream.ofNullable(ticks.get(it.id()))).toList());
  }

  private static List<Kept<Tie>> on(List<Kept<Tie>> ties, Certainty wanted, Reading reading) {
    return ties.stream().filter(it -> it.fact().period().on(reading.on()) == wanted).toList();
  }

  private static String said(List<Kept<Tie>> ties, Brought brought, Words words) {
    return words.list(
        ties.stream()
            .map(
                it ->
                    words.say(
                        brought.contested().contains(it.id())
                            ? "partnerships.prose.tie.contested"
                            : "partnerships.prose.tie",
                        words.word("partnerships.prose.kind", it.fact().kind()),
                        words.period(it.fact().period())))
            .toList());
  }

  PartnershipData data(Partnerships.Listed pair, Reading reading) {
    var brought = bring(List.of(pair), reading);
    var added = new LinkedHashMap<String, Object>();
    panels(pair, brought, reading).forEach(it -> added.put(it.key(), it.data()));
    return data(pair, brought, added, reading);
  }

  private static PartnershipData data(
      Partnerships.Listed pair, Brought brought, Map<String, Object> added, Reading reading) {
    return new PartnershipData(
        reading.data(pair.path()),
        pair.id().toString(),
        pair.slug(),
        brought.parties().data(pair.partnership().one()),
        brought.parties().data(pair.partnership().other()),
        brought.tiesOf(pair).stream()
            .map(
                it ->
                    new PartnershipData.TieData(
                        it.id().toString(),
                        Words.key(it.fact().kind()),
                        it.fact().wording(),
                        Written.spell(it.fact().period()),
                        Words.key(it.fact().period().on(reading.on())),
                        brought.contested().contains(it.id()),
                        it.fact().reason()))
            .toList(),
        brought.signingsOf(pair).stream()
            .map(
                it ->
                    new PartnershipData.SigningData(
                        it.id().toString(),
                        Words.key(it.fact().kind()),
                        Written.day(it.fact().on()),
                        brought.contested().contains(it.id()),
                        brought.parties().dataOrNull(it.fact().place())))
            .toList(),
        added);
  }

  /** The pairs of an organization as it sees them, those that stand first, then by name. */
  PartnershipList.Partners partners(
      FactId organization, List<Partnerships.Listed> pairs, boolean isComplete, Reading reading) {
    var words = languages.words(reading.language());
    var brought = bring(pairs, reading);
    var ticks = ticks(brought, reading);
    var rows =
        Shown.first(pairs.stream().sorted(order(organization, brought, reading)).toList())
            .map(
                it ->
                    new PartnershipList.Partner(
                        brought.parties().link(it.from(organization)),
                        brought.parties().country(it.from(organization)),
                        new Link(words.say("partnerships.more"), reading.to(it.path())),
                        tied(brought.tiesOf(it), ticks, words, reading)));
    var certain =
        pairs.stream()
            .filter(it -> best(brought.tiesOf(it), reading) == Certainty.CERTAIN)
            .sorted(order(organization, brought, reading))
            .map(it -> named(it, it.from(organization), brought, words, reading))
            .toList();
    var said =
        words.say(
            isComplete ? "partnerships.panel.complete" : "partnerships.panel.recorded",
            certain.size(),
            reading.on());
    var named = certain.subList(0, Math.min(NAMED, certain.size()));
    return new PartnershipList.Partners(
        said,
        named.isEmpty()
            ? null
            : words.say(
                "partnerships.summary",
                brought.parties().text(organization),
                words.list(named),
                certain.size() - named.size()),
        map.of(
            organization,
            pairs,
            brought.parties(),
            it -> best(brought.tiesOf(it), reading),
            words,
            reading),
        rows,
        more(organization, brought.parties(), words, reading));
  }

  /** A partner as the summary names it: by its name alone only where both sides agree. */
  private static String named(
      Partnerships.Listed pair, FactId partner, Brought brought, Words words, Reading reading) {
    var name = brought.parties().text(partner);
    var isAgreed =
        !brought.contested().contains(pair.id())
            && brought.tiesOf(pair).stream()
                .filter(it -> it.fact().period().certainlyOn(reading.on()))
                .anyMatch(it -> !brought.contested().contains(it.id()));
    return isAgreed ? name : words.say("partnerships.summary.contested", name);
  }

  private static List<Link> more(
      FactId organization, Parties parties, Words words, Reading reading) {
    return parties.path(organization).stream()
        .map(it -> "?city=" + it.substring(it.lastIndexOf('/') + 1))
        .flatMap(
            city ->
                Stream.of(
                    new Link(
                        words.say("partnerships.anniversaries"),
                        reading.to("/anniversaries" + city)),
                    new Link(words.say("partnerships.silence"), reading.to("/silence" + city))))
        .toList();
  }

  List<PartnershipData> partnersData(List<Partnerships.Listed> pairs, Reading reading) {
    var brought = bring(pairs, reading);
    return pairs.stream().map(it -> data(it, brought, Map.of(), reading)).toList();
  }

  List<Lifeline> lines(FactId organization, List<Partnerships.Listed> pairs, Reading reading) {
    var words = languages.words(reading.language());
    var brought = bring(pairs, reading);
    var ticks = ticks(brought, reading);
    return pairs.stream()
        .sorted(order(organization, brought, reading))
        .flatMap(
            pair ->
                brought.tiesOf(pair).stream()
                    .map(
                        tie -> {
                          var name = brought.parties().name(pair.from(organization));
                          var kind = words.word("partnerships.kind", tie.fact().kind());
                          var line = line(tie, pair, ticks, words, reading);
                          return new Lifeline(
                              name.text(),
                              name.language(),
                              0,
                              line.address(),
                              words.say("partnerships.line", kind, line.words()),
                              line.look(),
                              line.period());
                        }))
        .toList();
  }

  /** Which ties of a city began and ended. */
  List<Change> changes(FactId organization, List<Partnerships.Listed> pairs, Reading reading) {
    var words = languages.words(reading.language());
    var brought = bring(pairs, reading);
    return pairs.stream()
        .flatMap(
            pair ->
                brought.tiesOf(pair).stream()
                    .flatMap(
                        tie ->
                            Change.of(
                                tie.fact().period(),
                                "partnerships.change.began",
                                "upgraded".equals(tie.fact().reason())
                                    ? "partnerships.change.upgraded"
                                    : "partnerships.change.ended",
                                tie.id(),
                                reading.to(pair.path()),
                                () ->
                                    words.say(
                                        "changes.of",
                                        brought.parties().text(pair.from(organization)),
                                        words.word("partnerships.kind", tie.fact().kind())))
                                .stream()))
        .toList();
  }

  private static java.util.Comparator<Partnerships.Listed> order(
      FactId organization, Brought brought, Reading reading) {
    return java.util.Comparator.<Partnerships.Listed, Certainty>comparing(
            it -> best(brought.tiesOf(it), reading))
        .thenComparing(it -> it.from(organization), brought.parties().order());
  }

  static Certainty best(List<Kept<Tie>> ties, Reading reading) {
    return ties.stream()
        .map(it -> it.fact().period().on(reading.on()))
        .min(Enum::compareTo)
        .orElse(Certainty.NOT);
  }

  private static String reason(@Nullable String reason, Words words) {
    return reason == null ? "" : words.sayOr("partnerships.reason." + reason, reason);
  }

  private static List<PartnershipList.Tied> tied(
      List<Kept<Tie>> ties, Map<FactId, Tick> ticks, Words words, Reading reading) {
    return ties.stream()
        .map(
            it ->
                new PartnershipList.Tied(
                    words.word("partnerships.kind", it.fact().kind()),
                    words.period(it.fact().period()),
                    standing(it.fact().period(), words, reading),
                    ticks.get(it.id())))
        .toList();
  }

  private Map<FactId, Tick> ticks(Brought brought, Reading reading) {
    return sources.ticks(
        brought.ties().values().stream().flatMap(List::stream).map(Kept::id).toList(), reading);
  }

  private static List<Change> changes(
      Partnerships.Listed pair, List<Kept<Tie>> ties, Words words, Reading reading) {
    return ties.stream()
        .flatMap(
            it ->
                Change.of(
                    it.fact().period(),
                    "partnerships.change.tied",
                    "partnerships.change.untied",
                    it.id(),
                    reading.to(pair.path()),
                    () -> words.word("partnerships.kind", it.fact().kind()))
                    .stream())
        .toList();
  }

  private static Head head(
      Partnerships.Listed pair, String title, String description, Words words, Reading reading) {
    return Head.of(title, description, "partnerships")
        .under(new Link(words.say("partnerships.title"), reading.to("/partnerships")))
        .described(
            Map.of(
                "@context",
                "https://schema.org",
                "@type",
                "Thing",
                "name",
                title,
                "description",
                description,
                "identifier",
                pair.id().toString(),
                "url",
                reading.to(pair.path())));
  }

  static String standing(Period period, Words words, Reading reading) {
    var since = period.sinceFrom();
    return switch (period.on(reading.on())) {
      case CERTAIN -> words.say("partnerships.standing.certain");
      case POSSIBLE -> words.say("partnerships.standing.possible");
      case NOT ->
          words.say(
              since.isAfter(reading.on())
                  ? "partnerships.standing.not-yet"
                  : "partnerships.standing.ended");
    };
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
