package city.kontor.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What differs between two versions of a book, article by article. Articles are found again by
 * their numbers, those without one by their headings.
 */
public record Comparison(List<Part> parts) {

  public Comparison {
    parts = List.copyOf(parts);
  }

  /** What became of an article. */
  public enum Sort {
    ADDED,
    DROPPED,
    CHANGED
  }

  /**
   * An article that differs.
   *
   * @param dropped what it no longer says
   * @param added what it says newly
   */
  public record Part(String article, Sort sort, List<String> dropped, List<String> added) {}

  public static Comparison of(List<Told> before, List<Told> after) {
    var then = byKey(before);
    var now = byKey(after);
    var parts = new ArrayList<Part>();
    now.forEach(
        (key, it) -> {
          var was = then.get(key);
          if (was == null) {
            parts.add(new Part(it.article(), Sort.ADDED, List.of(), it.sentences()));
          } else {
            var dropped = less(was.sentences(), it.sentences());
            var added = less(it.sentences(), was.sentences());
            if (!dropped.isEmpty() || !added.isEmpty() || !was.article().equals(it.article())) {
              parts.add(new Part(it.article(), Sort.CHANGED, dropped, added));
            }
          }
        });
    then.forEach(
        (key, it) -> {
          if (!now.containsKey(key)) {
            parts.add(new Part(it.article(), Sort.DROPPED, it.sentences(), List.of()));
          }
        });
    return new Comparison(parts);
  }

  private static Map<String, Told> byKey(List<Told> all) {
    var byKey = new LinkedHashMap<String, Told>();
    all.forEach(it -> byKey.putIfAbsent(it.key(), it));
    return byKey;
  }

  /** Each sentence as often as it stands in the one more often than in the other. */
  private static List<String> less(List<String> some, List<String> others) {
    var left = new ArrayList<>(some);
    others.forEach(left::remove);
    return left;
  }
}
