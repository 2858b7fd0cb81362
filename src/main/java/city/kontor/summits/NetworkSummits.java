package city.kontor.summits;

import city.kontor.facts.Complete;
import city.kontor.history.FactId;
import city.kontor.networks.NetworkPanels;
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
  private final Renderer renderer;

  NetworkSummits(Summits summits, SummitSheets sheets, Complete complete, Renderer renderer) {
    this.summits = summits;
    this.sheets = sheets;
    this.complete = complete;
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
    var part =
        new NetworkPart(
            title,
            sheet.link(series),
            SeriesPages.sentences(series, isComplete, sheet),
            Shown.last(sheet.begun(series.id())).map(sheet::row));
    return new Panel(
            isOneOfSeveral ? "editions-" + series.slug() : "editions",
            ORDER,
            title,
            renderer.part("summits/network", Map.of("words", sheet.words(), "part", part)),
            sheet.editionsOf(series.id()).stream().map(it -> SeriesPages.item(it, sheet)).toList(),
            List.of())
        .changing(sheet.changes(series.id()));
  }
}
