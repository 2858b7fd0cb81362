package city.kontor.rules;

import city.kontor.names.Named;
import city.kontor.web.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
   * @param number in words; empty where it has none
   * @param dropped what it no longer says
   * @param added what it says newly
   */
  public record Part(
      String number,
      @Nullable Named heading,
      Sort sort,
      List<Told.Said> dropped,
      List<Told.Said> added) {

    /** Its number and heading in one. */
    public String article(Words words) {
      return heading == null
          ? number
          : number.isEmpty() ? heading.text() : number + words.say("layout.dot") + heading.text();
    }

    /** Sentences without their languages. */
    public static List<String> words(List<Told.Said> some) {
      return some.stream().map(Told.Said::words).toList();
    }
  }

  public static Comparison of(List<Told> before, List<Told> after) {
    var then = byKey(before);
    var now = byKey(after);
    var parts = new ArrayList<Part>();
    now.forEach(
        (key, it) -> {
          var was = then.get(key);
          if (was == null) {
            parts.add(part(it, Sort.ADDED, List.of(), it.sentences()));
          } else {
            var dropped = less(was.sentences(), it.sentences());
            var added = less(it.sentences(), was.sentences());
            if (!dropped.isEmpty() || !added.isEmpty() || !isCalledAlike(was, it)) {
              parts.add(part(it, Sort.CHANGED, dropped, added));
            }
          }
        });
    then.forEach(
        (key, it) -> {
          if (!now.containsKey(key)) {
            parts.add(part(it, Sort.DROPPED, it.sentences(), List.of()));
          }
        });
    return new Comparison(parts);
  }

  private static Part part(Told it, Sort sort, List<Told.Said> dropped, List<Told.Said> added) {
    return new Part(it.number(), it.heading(), sort, dropped, added);
  }

  private static boolean isCalledAlike(Told one, Told other) {
    return one.number().equals(other.number()) && Objects.equals(one.heading(), other.heading());
  }

  private static Map<String, Told> byKey(List<Told> all) {
    var byKey = new LinkedHashMap<String, Told>();
    all.forEach(it -> byKey.putIfAbsent(it.key(), it));
    return byKey;
  }

  /** Each sentence as often as it stands in the one more often than in the other. */
  private static List<Told.Said> less(List<Told.Said> some, List<Told.Said> others) {
    var left = new ArrayList<>(some);
    others.forEach(left::remove);
    return left;
  }
}
