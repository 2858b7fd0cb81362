package city.kontor.partnerships;

import city.kontor.dates.Certainty;
import city.kontor.facts.Citation;
import city.kontor.facts.Citations;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.names.Names;
import city.kontor.sources.Document;
import city.kontor.sources.Sources;
import city.kontor.sources.Tick;
import city.kontor.web.Change;
import city.kontor.web.Csv;
import city.kontor.web.Head;
import city.kontor.web.Languages;
import city.kontor.web.Lifelines;
import city.kontor.web.Link;
import city.kontor.web.Paging;
import city.kontor.web.Panel;
import city.kontor.web.Reading;
import city.kontor.web.Steps;
import city.kontor.web.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts pairs into words for the list of all and for the page of each, and into data. */
@Component
class PartnershipPages {

  private static final int BATCH = 1000;

  private final Partnerships partnerships;
  private final PairSheets sheets;
  private final Names names;
  private final Sources sources;
  private final Citations citations;
  private final Languages languages;
  private final ObjectProvider<PartnershipPanels> panels;

  PartnershipPages(
      Partnerships partnerships,
      PairSheets sheets,
      Names names,
      Sources sources,
      Citations citations,
      Languages languages,
      ObjectProvider<PartnershipPanels> panels) {
    this.partnerships = partnerships;
    this.sheets = sheets;
    this.names = names;
    this.sources = sources;
    this.citations = citations;
    this.languages = languages;
    this.panels = panels;
  }

  PartnershipList list(Paging paging, Reading reading) {
    var words = languages.words(reading.language());
    var found = partnerships.list(paging.offset(), paging.limit(), reading.recorded());
    var pairs = paging.rows(found);
    var sheet = sheets.of(pairs, reading);
    var ticks = sheets.ticks(sheet, reading);
    var rows =
        pairs.stream()
            .map(
                it ->
                    new PartnershipList.Row(
                        new Link(sheet.name(it, words), reading.to(it.path())),
                        TieWords.tied(sheet.tiesOf(it), ticks, words, reading)))
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
    var sheet = sheets.of(pairs, reading);
    return new PartnershipData.Listing(
        reading.data("/partnerships"),
        pairs.stream().map(it -> PartnershipData.of(it, sheet, Map.of(), reading)).toList(),
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
            var sheet = sheets.of(pairs, reading);
            pairs.forEach(
                pair ->
                    sheet
                        .tiesOf(pair)
                        .forEach(tie -> writer.accept(cells(pair, tie, sheet, words, reading))));
            if (pairs.size() < BATCH) {
              return;
            }
          }
        });
  }

  private static List<@Nullable String> cells(
      Partnerships.Listed pair,
      Kept<Tie> tie,
      PairSheets.Sheet sheet,
      Words words,
      Reading reading) {
    var cells = new ArrayList<@Nullable String>();
    cells.add(sheet.parties().text(pair.partnership().one()));
    cells.add(sheet.parties().text(pair.partnership().other()));
    cells.add(words.word("partnerships.kind", tie.fact().kind()));
    cells.add(tie.fact().wording());
    cells.add(tie.fact().period().sinceText());
    cells.add(tie.fact().period().untilText());
    var standing = TieWords.standing(tie.fact().period(), words, reading);
    cells.add(
        sheet.contested().contains(tie.id())
            ? words.say("partnerships.contested", standing)
            : standing);
    cells.add(pair.path());
    return cells;
  }

  PartnershipPage show(Partnerships.Listed pair, Reading reading) {
    var words = languages.words(reading.language());
    var sheet = sheets.of(List.of(pair), reading);
    var ties = sheet.tiesOf(pair);
    var signings = sheet.signingsOf(pair);
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
    var sentences = sentences(pair, sheet, ticks, words, reading);
    return new PartnershipPage(
        head(pair, sheet.name(pair, words), sentences.getFirst().words(), words, reading)
            .stepping(Steps.of(changes(pair, ties, words, reading), null, reading, words)),
        sheet.parties().link(pair.partnership().one()),
        sheet.parties().link(pair.partnership().other()),
        sheet
            .sideBySide(pair.partnership().one(), pair.partnership().other())
            .map(it -> new Link(words.say("partnerships.side-by-side.sheet"), reading.to(it)))
            .orElse(null),
        sentences,
        ticks.get(pair.id()),
        ties.isEmpty()
            ? null
            : Lifelines.of(
                ties.stream().map(it -> TieWords.line(it, pair, ticks, words, reading)).toList(),
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
                        TieWords.standing(it.fact().period(), words, reading),
                        reason(it.fact().reason(), words),
                        ticks.get(it.id())))
            .toList(),
        signings.stream()
            .map(
                it ->
                    new PartnershipPage.SigningRow(
                        words.date(it.fact().on()),
                        words.word("partnerships.signing", it.fact().kind()),
                        sheet.parties().linkOrNull(it.fact().place()),
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
                            ? sheet.name(pair, words)
                            : sheet.parties().text(it.whose()),
                        it.paper() != null && papers.containsKey(it.paper())
                            ? papers.get(it.paper()).document().title()
                            : "",
                        ticks.get(it.fact())))
            .toList(),
        panels(pair, sheet, reading));
  }

  private List<Panel> panels(Partnerships.Listed pair, PairSheets.Sheet sheet, Reading reading) {
    var facts =
        Stream.of(
                Stream.of(pair.id()),
                sheet.tiesOf(pair).stream().map(Kept::id),
                sheet.signingsOf(pair).stream().map(Kept::id))
            .flatMap(it -> it)
            .toList();
    return panels.stream()
        .flatMap(it -> it.of(pair.id(), facts, reading).stream())
        .sorted(Comparator.comparingInt(Panel::order))
        .toList();
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
      PairSheets.Sheet sheet,
      Map<FactId, Tick> ticks,
      Words words,
      Reading reading) {
    var one = sheet.parties().text(pair.partnership().one());
    var other = sheet.parties().text(pair.partnership().other());
    var ties = sheet.tiesOf(pair);
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
                    said(certain, sheet, words)),
            certain,
            ticks));
    if (!possible.isEmpty()) {
      sentences.add(
          sentence(
              words.say("partnerships.prose.possible", said(possible, sheet, words)),
              possible,
              ticks));
    }
    sheet.signingsOf(pair).stream()
        .filter(it -> it.fact().kind() == SigningKind.REAFFIRMED)
        .filter(it -> !it.fact().on().last().isAfter(reading.on()))
        .forEach(
            it ->
                sentences.add(
                    sentence(
                        words.say(
                            sheet.contested().contains(it.id())
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

  private static String said(List<Kept<Tie>> ties, PairSheets.Sheet sheet, Words words) {
    return words.list(
        ties.stream()
            .map(
                it ->
                    words.say(
                        sheet.contested().contains(it.id())
                            ? "partnerships.prose.tie.contested"
                            : "partnerships.prose.tie",
                        words.word("partnerships.prose.kind", it.fact().kind()),
                        words.period(it.fact().period())))
            .toList());
  }

  PartnershipData data(Partnerships.Listed pair, Reading reading) {
    var sheet = sheets.of(List.of(pair), reading);
    var added = new LinkedHashMap<String, Object>();
    panels(pair, sheet, reading).forEach(it -> added.put(it.key(), it.data()));
    return PartnershipData.of(pair, sheet, added, reading);
  }

  private static String reason(@Nullable String reason, Words words) {
    return reason == null ? "" : words.sayOr("partnerships.reason." + reason, reason);
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

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
