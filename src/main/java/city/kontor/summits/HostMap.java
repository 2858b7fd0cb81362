package city.kontor.summits;

import city.kontor.dates.Edtf;
import city.kontor.history.FactId;
import city.kontor.maps.Drawing;
import city.kontor.maps.Look;
import city.kontor.maps.Maps;
import city.kontor.maps.Scene;
import city.kontor.maps.Spot;
import city.kontor.web.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where the editions of a series took place: a point for each host, with its years. */
@Component
class HostMap {

  /** More years than these beside a name would hide the map. */
  private static final int SHOWN = 2;

  private final Maps maps;

  HostMap(Maps maps) {
    this.maps = maps;
  }

  /**
   * @param table the anchor of the table of its editions
   */
  @Nullable Drawing of(Summits.Listed series, String table, SummitSheets.Sheet sheet) {
    return maps.draw(scene(series, table, sheet), sheet.words()).orElse(null);
  }

  /** The same as a picture. */
  byte[] picture(Summits.Listed series, SummitSheets.Sheet sheet) {
    return maps.picture(scene(series, "", sheet));
  }

  private static Scene scene(Summits.Listed series, String table, SummitSheets.Sheet sheet) {
    var words = sheet.words();
    var held = new LinkedHashMap<FactId, List<Summits.Occurrence>>();
    for (var it : sheet.editionsOf(series.id())) {
      var host = it.edition().host();
      if (host != null && it.edition().status() != EditionStatus.NOT_HELD) {
        held.computeIfAbsent(host, _ -> new ArrayList<>()).add(it);
      }
    }
    var owner = series.series().owner();
    var spots =
        held.entrySet().stream().map(it -> spot(it.getKey(), it.getValue(), owner, sheet)).toList();
    return new Scene(
        words.say("summits.map", sheet.chosen().text(series.id())),
        table,
        spots,
        Map.of(
            Look.HOME, words.say("summits.map.home"),
            Look.SURE, words.say("summits.map.host"),
            Look.PAST, words.say("summits.map.later", sheet.reading().on())),
        false);
  }

  private static Spot spot(
      FactId host, List<Summits.Occurrence> editions, FactId owner, SummitSheets.Sheet sheet) {
    var words = sheet.words();
    var begun = editions.stream().filter(sheet::hasBegun).toList();
    var look = begun.isEmpty() ? Look.PAST : host.equals(owner) ? Look.HOME : Look.SURE;
    var told = (begun.isEmpty() ? editions : begun).stream().map(it -> told(it, sheet)).toList();
    var years = (begun.isEmpty() ? editions : begun).stream().map(it -> years(it, words)).toList();
    var link = sheet.parties().link(host);
    return new Spot(
        link.text(),
        link.language(),
        link.address(),
        sheet.parties().place(host),
        years.size() > SHOWN
            ? words.say("summits.map.times", years.size())
            : String.join(words.say("summits.map.and"), years),
        words.list(told),
        look);
  }

  /** Its year, or in words what is known of its date where that may be in more than one. */
  private static String years(Summits.Occurrence it, Words words) {
    var on = it.edition().on();
    return isOfOneYear(on) ? String.valueOf(on.first().getYear()) : words.date(on);
  }

  private static boolean isOfOneYear(Edtf on) {
    return on.first().getYear() == on.last().getYear();
  }

  private static String told(Summits.Occurrence it, SummitSheets.Sheet sheet) {
    var years = years(it, sheet.words());
    if (it.edition().ordinal() == null) {
      return years;
    }
    var told = isOfOneYear(it.edition().on()) ? "summits.map.told" : "summits.map.told.date";
    return sheet.words().say(told, sheet.number(it), years);
  }
}
