package city.kontor.starter;

import city.kontor.facts.Form;
import java.util.List;
import java.util.Map;

/**
 * One fact of a starter file.
 *
 * @param file and {@code line}: where it stands, for messages
 * @param kind its kind's word
 * @param cited the sources it names
 * @param names common names by language
 * @param namesFrom the sources of those names, when it says so
 * @param texts texts about it
 */
record Entry(
    String file,
    int line,
    String kind,
    Form form,
    List<Cite> cited,
    Map<String, String> names,
    List<Cite> namesFrom,
    List<TextEntry> texts) {

  /** A source by its slug, with a place in it. */
  record Cite(String source, String locator, boolean against, boolean derived) {}

  /**
   * A text in one or more languages; {@code quoted} names the language that is the source's own.
   */
  record TextEntry(Map<String, String> fields, Map<String, String> contents, List<Cite> cited) {}

  String place() {
    return StarterRefused.place(file, line);
  }
}
