package city.kontor.projects;

import city.kontor.dates.Certainty;
import city.kontor.facts.Complete;
import city.kontor.history.FactId;
import city.kontor.networks.NetworkPanels;
import city.kontor.web.Panel;
import city.kontor.web.Reading;
import city.kontor.web.Renderer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Adds its joint projects to the page of a network. */
@Component
class NetworkProjects implements NetworkPanels {

  private static final int ORDER = 60;

  /** The list whose completeness decides whether projects may be counted. */
  private static final String LIST = "joint-projects";

  private final Projects projects;
  private final ProjectSheets sheets;
  private final Complete complete;
  private final Renderer renderer;

  NetworkProjects(Projects projects, ProjectSheets sheets, Complete complete, Renderer renderer) {
    this.projects = projects;
    this.sheets = sheets;
    this.complete = complete;
    this.renderer = renderer;
  }

  @Override
  public List<Panel> of(FactId network, Reading reading) {
    var all = projects.ofNetwork(network, reading.recorded());
    if (all.isEmpty()) {
      return List.of();
    }
    var sheet = sheets.of(all, reading);
    var sorted = all.stream().sorted(sheet.order()).toList();
    var title = sheet.words().say("projects.panel");
    var part =
        new NetworkPart(
            title,
            sentences(network, all, sheet),
            sorted.stream().map(it -> ProjectListPages.row(it, sheet)).toList());
    return List.of(
        new Panel(
                "projects",
                ORDER,
                title,
                renderer.part("projects/network", Map.of("words", sheet.words(), "part", part)),
                sorted.stream().map(it -> ProjectListPages.data(it, sheet)).toList(),
                List.of())
            .changing(sorted.stream().flatMap(it -> sheet.changes(it).stream()).toList()));
  }

  private List<String> sentences(
      FactId network, List<Projects.Listed> all, ProjectSheets.Sheet sheet) {
    var words = sheet.words();
    var on = sheet.reading().on();
    var isComplete = complete.on(network, LIST, on, sheet.reading().recorded());
    var sentences = new ArrayList<String>();
    var key = isComplete ? "projects.count.complete" : "projects.count.open";
    sentences.add(words.say(key, on, count(all, Certainty.CERTAIN, sheet)));
    var possible = count(all, Certainty.POSSIBLE, sheet);
    if (possible > 0) {
      sentences.add(words.say("projects.count.possible", possible));
    }
    if (!isComplete) {
      sentences.add(words.say("projects.count.incomplete"));
    }
    return sentences;
  }

  private static long count(
      List<Projects.Listed> all, Certainty wanted, ProjectSheets.Sheet sheet) {
    return all.stream()
        .filter(it -> it.project().period().on(sheet.reading().on()) == wanted)
        .count();
  }
}
