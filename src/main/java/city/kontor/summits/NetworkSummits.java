package city.kontor.summits;

import city.kontor.facts.Complete;
import city.kontor.history.FactId;
import city.kontor.networks.NetworkPanels;
import city.kontor.networks.Networks;
import city.kontor.web.Panel;
import city.kontor.web.Reading;
import city.kontor.web.Renderer;
import city.kontor.web.Shown;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Adds the editions of its series to the page of a network. */
@Component
class NetworkSummits implements NetworkPanels {

  private static final int ORDER = 70;

  private final Summits summits;
  private final SummitSheets sheets;
  private final Complete complete;
  private final Networks networks;
  private final HostMap map;
  private final Renderer renderer;

  NetworkSummits(
      Summits summits,
      SummitSheets sheets,
      Complete complete,
      Networks networks,
      HostMap map,
      Renderer renderer) {
    this.summits = summits;
    this.sheets = sheets;
    this.complete = complete;
    this.networks = networks;
    this.map = map;
    this.renderer = renderer;
  }

  @Override
  public List<Panel> of(FactId network, Reading reading) {
    var all = summits.ofNetwork(network, reading.recorded());
    if (all.isEmpty()) {
      return List.of();
    }
    var sheet = sheets.of(all, reading);
    return all.stream().map(it -> panel(it, network, all.size() > 1, sheet)).toList();
  }

  private Panel panel(
      Summits.Listed series, FactId network, boolean isOneOfSeveral, SummitSheets.Sheet sheet) {
    var reading = sheet.reading();
    var isComplete =
        complete.on(series.id(), "editions", reading.on(), reading.recorded())
            || complete.on(network, "editions", reading.on(), reading.recorded());
    var title = sheet.words().say("summits.editions");
    var key = isOneOfSeveral ? "editions-" + series.slug() : "editions";
    return new Panel(
            key,
            ORDER,
            title,
            renderer.part(
                "summits/network",
                () ->
                    Map.of(
                        "words",
                        sheet.words(),
                        "part",
                        new NetworkPart(
                            title,
                            sheet.link(series),
                            SeriesPages.sentences(series, isComplete, sheet),
                            hasMembers(network, reading) ? null : map.of(series, "#" + key, sheet),
                            Shown.last(sheet.begun(series.id())).map(sheet::row)))),
            sheet.editionsOf(series.id()).stream().map(it -> SeriesPages.item(it, sheet)).toList(),
            List.of())
        .changing(sheet.changes(series.id()));
  }

  private boolean hasMembers(FactId network, Reading reading) {
    return networks
        .find(network, reading.recorded())
        .filter(it -> it.network().capabilities().contains("membership"))
        .isPresent();
  }
}
