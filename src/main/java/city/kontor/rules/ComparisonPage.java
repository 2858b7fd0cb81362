package city.kontor.rules;

import city.kontor.web.Head;
import city.kontor.web.Page;
import java.util.List;

/**
 * Two versions of a network's rules side by side.
 *
 * @param parts what differs
 */
public record ComparisonPage(
    Head head, String lede, List<Option> from, List<Option> to, List<Part> parts) implements Page {

  /** A version that may be chosen. */
  public record Option(String value, String words, boolean isChosen) {}

  /** An article that differs, as the template {@code rules/changes} shows it. */
  public record Part(String article, String sort, List<String> dropped, List<String> added) {}
}
