package city.kontor.web;

import gg.jte.Content;
import java.util.List;

/**
 * What a higher module adds to a lower module's page: a part of the page, the same as data, and its
 * lines in the picture of a life.
 *
 * @param key its name in the data of the page and as the anchor on it
 * @param order its place among the panels
 * @param title its heading, for the page's list of contents
 */
public record Panel(
    String key, int order, String title, Content content, Object data, List<Lifeline> lifelines) {

  public Panel {
    lifelines = List.copyOf(lifelines);
  }
}
