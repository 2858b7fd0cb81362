package city.kontor.partnerships;

import city.kontor.dates.Certainty;
import city.kontor.history.FactId;
import city.kontor.organizations.Parties;
import city.kontor.web.Change;
import city.kontor.web.Languages;
import city.kontor.web.Lifeline;
import city.kontor.web.Link;
import city.kontor.web.Reading;
import city.kontor.web.Shown;
import city.kontor.web.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts the pairs of an organization into words and data, as it sees them: its partners. */
@Component
class PartnerPages {

  /** So many partners are named at the top of a city's page. */
  private static final int NAMED = 12;

  private final PairSheets sheets;
  private final PartnerMap map;
  private final Languages languages;

  PartnerPages(PairSheets sheets, PartnerMap map, Languages languages) {
    this.sheets = sheets;
    this.map = map;
    this.languages = languages;
  }

  /** The pairs of an organization as it sees them, those that stand first, then by name. */
  PartnershipList.Partners partners(
      FactId organization, List<Partnerships.Listed> pairs, boolean isComplete, Reading reading) {
    var words = languages.words(reading.language());
    var sheet = sheets.of(pairs, reading);
    var ticks = sheets.ticks(sheet, reading);
    var rows =
        Shown.first(pairs.stream().sorted(order(organization, sheet, reading)).toList())
            .map(
                it ->
                    new PartnershipList.Partner(
                        sheet.parties().link(it.from(organization)),
                        sheet.parties().country(it.from(organization)),
                        links(organization, it, sheet, words, reading),
                        TieWords.tied(sheet.tiesOf(it), ticks, words, reading)));
    var certain =
        pairs.stream()
            .filter(it -> TieWords.best(sheet.tiesOf(it), reading) == Certainty.CERTAIN)
            .sorted(order(organization, sheet, reading))
            .map(it -> named(it, it.from(organization), sheet, words, reading))
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
                sheet.parties().text(organization),
                words.list(named),
                certain.size() - named.size()),
        map.of(
            organization,
            pairs,
            sheet.parties(),
            it -> TieWords.best(sheet.tiesOf(it), reading),
            words,
            reading),
        rows,
        more(organization, sheet.parties(), words, reading));
  }

  private static List<Link> links(
      FactId organization,
      Partnerships.Listed pair,
      PairSheets.Sheet sheet,
      Words words,
      Reading reading) {
    return Stream.concat(
            Stream.of(new Link(words.say("partnerships.more"), reading.to(pair.path()))),
            sheet
                .sideBySide(organization, pair.from(organization))
                .map(it -> new Link(words.say("partnerships.side-by-side"), reading.to(it)))
                .stream())
        .toList();
  }

  /** A partner as the summary names it: by its name alone only where both sides agree. */
  private static String named(
      Partnerships.Listed pair,
      FactId partner,
      PairSheets.Sheet sheet,
      Words words,
      Reading reading) {
    var name = sheet.parties().text(partner);
    var isAgreed =
        !sheet.contested().contains(pair.id())
            && sheet.tiesOf(pair).stream()
                .filter(it -> it.fact().period().certainlyOn(reading.on()))
                .anyMatch(it -> !sheet.contested().contains(it.id()));
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

  List<PartnershipData> data(List<Partnerships.Listed> pairs, Reading reading) {
    var sheet = sheets.of(pairs, reading);
    return pairs.stream().map(it -> PartnershipData.of(it, sheet, Map.of(), reading)).toList();
  }

  List<Lifeline> lines(FactId organization, List<Partnerships.Listed> pairs, Reading reading) {
    var words = languages.words(reading.language());
    var sheet = sheets.of(pairs, reading);
    var ticks = sheets.ticks(sheet, reading);
    return pairs.stream()
        .sorted(order(organization, sheet, reading))
        .flatMap(
            pair ->
                sheet.tiesOf(pair).stream()
                    .map(
                        tie -> {
                          var name = sheet.parties().name(pair.from(organization));
                          var kind = words.word("partnerships.kind", tie.fact().kind());
                          var line = TieWords.line(tie, pair, ticks, words, reading);
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
    var sheet = sheets.of(pairs, reading);
    return pairs.stream()
        .flatMap(
            pair ->
                sheet.tiesOf(pair).stream()
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
                                        sheet.parties().text(pair.from(organization)),
                                        words.word("partnerships.kind", tie.fact().kind())))
                                .stream()))
        .toList();
  }

  private static Comparator<Partnerships.Listed> order(
      FactId organization, PairSheets.Sheet sheet, Reading reading) {
    return Comparator.<Partnerships.Listed, Certainty>comparing(
            it -> TieWords.best(sheet.tiesOf(it), reading))
        .thenComparing(it -> it.from(organization), sheet.parties().order());
  }
}
