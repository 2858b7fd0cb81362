package city.kontor.rules;

import city.kontor.names.Named;
import city.kontor.web.Head;
import city.kontor.web.Page;
import city.kontor.web.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two versions of a network's rules side by side.
 *
 * @param parts what differs
 */
public record ComparisonPage(
    Head head, String lede, List<Option> from, List<Option> to, List<Part> parts) implements Page {

  /** A version that may be chosen. */
  public record Option(String value, Named name, boolean isChosen) {}

  /** An article that differs, as the template {@code rules/changes} shows it. */
  public record Part(
      String number,
      @Nullable Named heading,
      String sort,
      List<Told.Said> dropped,
      List<Told.Said> added) {

    public static Part of(Comparison.Part it, Words words) {
      return new Part(
          it.number(),
          it.heading(),
          words.word("rules.compare.sort", it.sort()),
          it.dropped(),
          it.added());
    }
  }
}
