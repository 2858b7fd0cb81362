package city.kontor.summits;

import city.kontor.facts.Kept;
import city.kontor.web.Head;
import city.kontor.web.Link;
import city.kontor.web.Reading;
import city.kontor.web.Shown;
import city.kontor.web.Steps;
import city.kontor.web.Then;
import city.kontor.web.Words;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts one edition of a summit into words and data. */
@Component
class EditionPages {

  private final Summits summits;
  private final SummitSheets sheets;
  private final SeriesPages series;

  EditionPages(Summits summits, SummitSheets sheets, SeriesPages series) {
    this.summits = summits;
    this.sheets = sheets;
    this.series = series;
  }

  EditionPage page(Summits.Listed under, Summits.Occurrence edition, Reading reading) {
    var sheet = sheet(under, edition, reading);
    var words = sheet.words();
    var name = sheet.title(edition);
    var lede = lede(edition, sheet);
    var all = sheet.editionsOf(under.id());
    var at = all.stream().map(Summits.Occurrence::id).toList().indexOf(edition.id());
    return new EditionPage(
        Head.of(name.text(), lede, "summits")
            .under(
                new Link(words.say("summits.title"), reading.to("/summits")),
                new Link(sheet.chosen().text(under.id()), reading.to(under.path())))
            .described(jsonLd(edition, name.text(), sheet))
            .stepping(Steps.of(List.of(sheet.change(edition)), null, reading, words)),
        name,
        lede,
        sheet.ticks().get(edition.id()),
        series.texts(edition.id(), words, reading),
        sheet.link(under),
        sheet.row(edition),
        Shown.first(sorted(sheet).toList()).map(it -> row(it, sheet)),
        at > 0 ? turn("summits.previous", all.get(at - 1), sheet) : null,
        at >= 0 && at + 1 < all.size() ? turn("summits.next", all.get(at + 1), sheet) : null,
        series.panels(edition.id(), reading));
  }

  private SummitSheets.Sheet sheet(
      Summits.Listed under, Summits.Occurrence edition, Reading reading) {
    return sheets.of(
        List.of(under),
        summits.editions(under.id(), reading.recorded()),
        summits.appearances(List.of(edition.id()), reading.recorded()),
        Set.of(),
        reading);
  }

  /** Which edition, where, when, and whether it was held. */
  private static String lede(Summits.Occurrence it, SummitSheets.Sheet sheet) {
    var words = sheet.words();
    var series = sheet.chosen().text(it.edition().series());
    var ordinal = it.edition().ordinal();
    var host = it.edition().host();
    var status = it.edition().status();
    return String.join(
        words.say("layout.dot"),
        Stream.of(
                ordinal == null
                    ? words.say("summits.edition.of", series)
                    : words.say("summits.edition.of.number", ordinal, series),
                host == null ? words.say("summits.host.none") : sheet.parties().text(host),
                words.date(it.edition().on()),
                Then.said(
                    status == null
                        ? words.say("summits.status.unknown")
                        : words.word("summits.status", status),
                    it.edition().on(),
                    sheet.reading().on(),
                    words))
            .toList());
  }

  private static Map<String, Object> jsonLd(
      Summits.Occurrence it, String name, SummitSheets.Sheet sheet) {
    var described = new LinkedHashMap<String, Object>();
    described.put("@context", "https://schema.org");
    described.put("@type", "Event");
    described.put("name", name);
    described.put("identifier", it.id().toString());
    described.put("url", sheet.reading().to(it.path()));
    var on = it.edition().on();
    if (on.isExact() || on.text().matches("\\d{4}-\\d{2}-\\d{2}/\\d{4}-\\d{2}-\\d{2}")) {
      described.put("startDate", on.first().toString());
      described.put("endDate", on.last().toString());
    }
    var host = it.edition().host();
    if (host != null) {
      described.put("location", sheet.parties().text(host));
    }
    return described;
  }

  private static Link turn(String key, Summits.Occurrence to, SummitSheets.Sheet sheet) {
    return new Link(sheet.words().say(key, sheet.title(to).text()), sheet.reading().to(to.path()));
  }

  private static Stream<Kept<Appearance>> sorted(SummitSheets.Sheet sheet) {
    return sheet.appearances().stream()
        .sorted(
            Comparator.<Kept<Appearance>, AppearanceRole>comparing(it -> it.fact().role())
                .thenComparing(it -> it.fact().organization(), sheet.parties().order()));
  }

  private static EditionPage.AppearanceRow row(Kept<Appearance> it, SummitSheets.Sheet sheet) {
    var organization = it.fact().organization();
    return new EditionPage.AppearanceRow(
        sheet.parties().link(organization),
        sheet.parties().country(organization),
        sheet.words().word("summits.role", it.fact().role()),
        sheet.chosen().find(it.fact().person()).orElse(null),
        sheet.ticks().get(it.id()));
  }

  SummitData.OfEdition data(Summits.Listed under, Summits.Occurrence edition, Reading reading) {
    var sheet = sheet(under, edition, reading);
    return new SummitData.OfEdition(
        reading.data(edition.path()),
        SeriesPages.item(edition, sheet),
        reading.data(under.path()),
        sorted(sheet).map(it -> appeared(it, sheet)).toList(),
        series.panelData(edition.id(), reading));
  }

  private static SummitData.Appeared appeared(Kept<Appearance> it, SummitSheets.Sheet sheet) {
    return new SummitData.Appeared(
        it.id().toString(),
        sheet.parties().data(it.fact().organization()),
        Words.key(it.fact().role()),
        sheet.chosen().find(it.fact().person()).orElse(null),
        sheet.state(it.id()));
  }
}
