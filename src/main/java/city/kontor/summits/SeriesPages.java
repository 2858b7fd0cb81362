package city.kontor.summits;

import city.kontor.facts.Complete;
import city.kontor.facts.Orders;
import city.kontor.history.FactId;
import city.kontor.names.NamedLink;
import city.kontor.names.Names;
import city.kontor.names.Worded;
import city.kontor.networks.Networks;
import city.kontor.networks.Recurrence;
import city.kontor.sources.Sources;
import city.kontor.web.Csv;
import city.kontor.web.Head;
import city.kontor.web.Link;
import city.kontor.web.Paging;
import city.kontor.web.Panel;
import city.kontor.web.Reading;
import city.kontor.web.Shown;
import city.kontor.web.Steps;
import city.kontor.web.Then;
import city.kontor.web.Words;
import city.kontor.web.Written;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts series of summits into words, data and tables. */
@Component
class SeriesPages {

  /** The list whose completeness decides whether editions may be counted. */
  private static final String LIST = "editions";

  private final Summits summits;
  private final SummitSheets sheets;
  private final Networks networks;
  private final Complete complete;
  private final Names names;
  private final Sources sources;
  private final HostMap map;
  private final ObjectProvider<SummitPanels> panels;
  private final Orders orders;

  SeriesPages(
      Summits summits,
      SummitSheets sheets,
      Networks networks,
      Complete complete,
      Names names,
      Sources sources,
      HostMap map,
      ObjectProvider<SummitPanels> panels,
      Orders orders) {
    this.summits = summits;
    this.sheets = sheets;
    this.networks = networks;
    this.complete = complete;
    this.names = names;
    this.sources = sources;
    this.map = map;
    this.panels = panels;
    this.orders = orders;
  }

  SummitListPage list(Paging paging, Reading reading) {
    var brought = find(paging.part(sorted(reading)), reading);
    var shown = paging.rows(brought);
    var ids = ids(shown);
    var editions = summits.counts(ids, reading.recorded());
    var latest = summits.latest(ids, reading.on(), reading.recorded());
    var sheet = sheets.of(shown, latest, List.of(), Set.of(), reading);
    var words = sheet.words();
    return new SummitListPage(
        Head.of(words.say("summits.title"), words.say("summits.lede"), "summits"),
        shown.stream()
            .map(
                it -> {
                  var begun = sheet.begun(it.id());
                  return new SummitListPage.Row(
                      sheet.link(it),
                      sheet.parties().link(it.series().owner()),
                      recurrence(it.series(), words),
                      words.number(editions.getOrDefault(it.id(), 0)),
                      begun.isEmpty() ? null : sheet.link(begun.getLast()),
                      sheet.ticks().get(it.id()));
                })
            .toList(),
        paging.previous("/summits", words, reading),
        paging.next(brought, "/summits", words, reading));
  }

  SummitListPage.Data listData(Paging paging, Reading reading) {
    var brought = find(paging.part(sorted(reading)), reading);
    var shown = paging.rows(brought);
    var editions = summits.counts(ids(shown), reading.recorded());
    var sheet = sheets.of(shown, List.of(), List.of(), Set.of(), reading);
    return new SummitListPage.Data(
        reading.data("/summits"),
        shown.stream()
            .map(
                it ->
                    new SummitListPage.Data.Item(
                        it.id().toString(),
                        reading.data(it.path()),
                        sheet.chosen().of(it.id()),
                        sheet.parties().data(it.series().owner()),
                        it.series().recurrence(),
                        editions.getOrDefault(it.id(), 0)))
            .toList(),
        paging.hasNext(brought) ? reading.data("/summits?page=" + (paging.page() + 1)) : null);
  }

  Csv listCsv(Reading reading) {
    var all = find(sorted(reading), reading);
    var editions = summits.counts(ids(all), reading.recorded());
    var sheet = sheets.of(all, List.of(), List.of(), Set.of(), reading);
    var words = sheet.words();
    return new Csv(
        headings(words, "name", "owner", "recurrence", "editions", "address"),
        writer ->
            all.forEach(
                it ->
                    writer.accept(
                        List.of(
                            sheet.chosen().text(it.id()),
                            sheet.parties().text(it.series().owner()),
                            recurrence(it.series(), words),
                            String.valueOf(editions.getOrDefault(it.id(), 0)),
                            it.path()))));
  }

  private List<FactId> sorted(Reading reading) {
    return orders.whole(
        "summits",
        reading,
        () -> {
          var ids = summits.all(reading.recorded()).stream().map(Summits.Listed::id).toList();
          return ids.stream().sorted(names.of(ids, reading).order()).toList();
        });
  }

  private List<Summits.Listed> find(List<FactId> ids, Reading reading) {
    return Orders.inOrder(ids, summits.find(ids, reading.recorded()));
  }

  private static List<FactId> ids(List<Summits.Listed> series) {
    return series.stream().map(Summits.Listed::id).toList();
  }

  private static List<String> headings(Words words, String... columns) {
    return Arrays.stream(columns).map(it -> words.say("summits.column." + it)).toList();
  }

  SeriesPage page(Summits.Listed series, Reading reading) {
    var sheet = sheet(series, reading);
    var words = sheet.words();
    var name = sheet.chosen().of(series.id());
    var owner = sheet.parties().link(series.series().owner());
    var recurrence = recurrence(series.series(), words);
    var lede =
        recurrence.isEmpty()
            ? words.say("summits.of", owner.text())
            : words.say("summits.of.recurrence", owner.text(), recurrence);
    return new SeriesPage(
        Head.of(name.text(), lede, "summits")
            .under(new Link(words.say("summits.title"), reading.to("/summits")))
            .described(
                Map.of(
                    "@context", "https://schema.org",
                    "@type", "EventSeries",
                    "name", name.text(),
                    "identifier", series.id().toString(),
                    "url", reading.to(series.path())))
            .stepping(Steps.of(sheet.changes(series.id()), null, reading, words)),
        name,
        lede,
        sheet.ticks().get(series.id()),
        texts(series.id(), words, reading),
        owner,
        network(series, sheet),
        recurrence,
        sentences(series, isComplete(series, reading), sheet),
        map.of(series, "#editions", sheet),
        Shown.last(sheet.begun(series.id())).map(sheet::row),
        Shown.first(
                sheet.editionsOf(series.id()).stream().filter(it -> !sheet.hasBegun(it)).toList())
            .map(sheet::row),
        panels(series.id(), reading));
  }

  /** A series is pictured by where its editions took place. */
  byte[] picture(Summits.Listed series, Reading reading) {
    return map.picture(series, sheet(series, reading));
  }

  private SummitSheets.Sheet sheet(Summits.Listed series, Reading reading) {
    var network = series.series().network();
    return sheets.of(
        List.of(series),
        summits.editions(series.id(), reading.recorded()),
        List.of(),
        network == null ? Set.of() : Set.of(network),
        reading);
  }

  /** The network that the series is, where the register knows it as one. */
  private @Nullable NamedLink network(Summits.Listed series, SummitSheets.Sheet sheet) {
    var network = series.series().network();
    return network == null || networks.find(network, sheet.reading().recorded()).isEmpty()
        ? null
        : sheet.parties().networkLink(network);
  }

  private boolean isComplete(Summits.Listed series, Reading reading) {
    var network = series.series().network();
    return complete.on(series.id(), LIST, reading.on(), reading.recorded())
        || (network != null && complete.on(network, LIST, reading.on(), reading.recorded()));
  }

  /** How many editions, which of them away from the owner, and whether the place alternates. */
  static List<String> sentences(
      Summits.Listed series, boolean isComplete, SummitSheets.Sheet sheet) {
    var words = sheet.words();
    var begun = sheet.begun(series.id());
    var sentences = new ArrayList<String>();
    var key = isComplete ? "summits.count.complete" : "summits.count.open";
    sentences.add(words.say(key, sheet.reading().on(), begun.size()));
    var owner = sheet.parties().text(series.series().owner());
    var away =
        begun.stream()
            .filter(it -> it.edition().host() != null)
            .filter(it -> !series.series().owner().equals(it.edition().host()))
            .filter(it -> it.edition().status() != EditionStatus.NOT_HELD)
            .map(it -> away(it, sheet))
            .toList();
    if (!away.isEmpty()) {
      sentences.add(words.say("summits.away", owner, words.list(away)));
    }
    var nowhere =
        begun.stream()
            .filter(it -> it.edition().host() == null)
            .filter(it -> it.edition().status() != EditionStatus.NOT_HELD)
            .map(sheet::number)
            .toList();
    if (!nowhere.isEmpty()) {
      sentences.add(words.say("summits.host.unknown", words.list(nowhere)));
    }
    sentences.addAll(alternation(series, begun, owner, sheet));
    return sentences;
  }

  private static String away(Summits.Occurrence it, SummitSheets.Sheet sheet) {
    var host = it.edition().host();
    return sheet
        .words()
        .say(
            "summits.away.one",
            sheet.number(it),
            host == null ? "" : sheet.parties().text(host),
            it.edition().on());
  }

  private static List<String> alternation(
      Summits.Listed series,
      List<Summits.Occurrence> begun,
      String owner,
      SummitSheets.Sheet sheet) {
    var words = sheet.words();
    var found = Alternation.of(begun, series.series().owner());
    if (found.turns() + found.breaks().size() < 2) {
      return List.of();
    }
    if (found.breaks().isEmpty()) {
      return List.of(words.say("summits.alternates", owner));
    }
    var breaks =
        found.breaks().stream()
            .map(
                it ->
                    words.say(
                        it.atHome() ? "summits.break.home" : "summits.break.away",
                        sheet.number(it.one()),
                        sheet.number(it.next()),
                        owner))
            .toList();
    var key =
        found.turns() > found.breaks().size()
            ? "summits.alternates.except"
            : "summits.alternates.not";
    return List.of(words.say(key, owner, String.join(words.say("summits.also"), breaks)));
  }

  List<SeriesPage.TextRow> texts(FactId bearer, Words words, Reading reading) {
    var texts = names.texts(List.of(bearer), reading);
    var ticks = sources.ticks(texts.stream().map(Worded::fact).toList(), reading);
    return texts.stream()
        .map(
            it ->
                new SeriesPage.TextRow(
                    words.sayOr("texts.kind." + it.kind(), it.kind()),
                    it.content(),
                    it.language(),
                    it.quoted(),
                    it.spell().since() == null && it.spell().until() == null
                        ? ""
                        : words.period(it.spell()),
                    ticks.get(it.fact())))
        .toList();
  }

  SummitData data(Summits.Listed series, Reading reading) {
    var sheet = sheet(series, reading);
    var network = series.series().network();
    return new SummitData(
        reading.data(series.path()),
        series.id().toString(),
        series.slug(),
        sheet.chosen().of(series.id()),
        sheet.parties().data(series.series().owner()),
        network == null ? null : sheet.parties().networkData(network),
        series.series().recurrence(),
        isComplete(series, reading),
        sheet.editionsOf(series.id()).stream().map(it -> item(it, sheet)).toList(),
        panelData(series.id(), reading));
  }

  static SummitData.Item item(Summits.Occurrence it, SummitSheets.Sheet sheet) {
    var edition = it.edition();
    return new SummitData.Item(
        it.id().toString(),
        sheet.reading().data(it.path()),
        sheet.title(it),
        edition.ordinal(),
        Written.day(edition.on()),
        sheet.parties().dataOrNull(edition.host()),
        Words.keyOrNull(edition.status()),
        Words.key(Then.of(edition.on(), sheet.reading().on())),
        Words.keyOrNull(edition.mode()),
        sheet.state(it.id()));
  }

  Csv csv(Summits.Listed series, Reading reading) {
    var sheet = sheet(series, reading);
    var words = sheet.words();
    return new Csv(
        headings(
            words, "number", "name", "when", "host", "country", "status", "mode", "sources",
            "address"),
        writer -> sheet.editionsOf(series.id()).forEach(it -> writer.accept(cells(it, sheet))));
  }

  private static List<@Nullable String> cells(Summits.Occurrence it, SummitSheets.Sheet sheet) {
    var row = sheet.row(it);
    var host = it.edition().host();
    var tick = row.tick();
    return Arrays.asList(
        it.edition().ordinal() == null ? "" : String.valueOf(it.edition().ordinal()),
        row.name().text(),
        it.edition().on().text(),
        host == null ? "" : sheet.parties().text(host),
        host == null ? "" : sheet.parties().country(host),
        row.status(),
        row.mode(),
        tick == null ? "" : tick.words(),
        it.path());
  }

  List<Panel> panels(FactId subject, Reading reading) {
    return panels.stream()
        .flatMap(it -> it.of(subject, reading).stream())
        .sorted(Comparator.comparingInt(Panel::order))
        .toList();
  }

  Map<String, Object> panelData(FactId subject, Reading reading) {
    var added = new LinkedHashMap<String, Object>();
    panels(subject, reading).forEach(panel -> added.put(panel.key(), panel.data()));
    return added;
  }

  private static String recurrence(Series series, Words words) {
    var recurrence = series.recurrence();
    return recurrence == null ? "" : Recurrence.in(words, recurrence);
  }
}
