package city.kontor.web;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a higher module adds to a lower module's page: a part of the page, the same as data, and its
 * lines in the picture of a life.
 *
 * @param key its name in the data of the page and as the anchor on it
 * @param order its place among the panels
 * @param title its heading, for the page's list of contents
 * @param summary the same in a sentence for the top of the page; null when that says too little
 * @param changes from which days what it says differs
 */
public record Panel(
    String key,
    int order,
    String title,
    @Nullable String summary,
    Content content,
    Object data,
    List<Lifeline> lifelines,
    List<Change> changes) {

  public Panel {
    lifelines = List.copyOf(lifelines);
    changes = List.copyOf(changes);
  }

  public Panel(
      String key, int order, String title, Content content, Object data, List<Lifeline> lifelines) {
    this(key, order, title, null, content, data, lifelines, List.of());
  }

  /** The same, said in a sentence at the top of the page. */
  public Panel saying(@Nullable String sentence) {
    return new Panel(key, order, title, sentence, content, data, lifelines, changes);
  }

  /** The same, with the changes through time of what it says. */
  public Panel changing(List<Change> changes) {
    return new Panel(key, order, title, summary, content, data, lifelines, changes);
  }
}
