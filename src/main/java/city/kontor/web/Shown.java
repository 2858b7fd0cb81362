package city.kontor.web;

import java.util.List;
import java.util.function.Function;

/**
 * What a page shows of a list that stands on it with others: so much that no page is without bound.
 * The data of the page hold more.
 *
 * @param more how many are left out
 */
public record Shown<R>(List<R> rows, int more) {

  private static final int MOST = 100;

  public Shown {
    rows = List.copyOf(rows);
  }

  /** The first of them. */
  public static <R> Shown<R> first(List<R> all) {
    var most = Math.min(MOST, all.size());
    return new Shown<>(all.subList(0, most), all.size() - most);
  }

  /** The last of them, for what is told oldest first. */
  public static <R> Shown<R> last(List<R> all) {
    var more = Math.max(0, all.size() - MOST);
    return new Shown<>(all.subList(more, all.size()), more);
  }

  /** The same rows in words. */
  public <T> Shown<T> map(Function<R, T> words) {
    return new Shown<>(rows.stream().map(words).toList(), more);
  }
}
