package city.kontor.web;

import city.kontor.dates.Edtf;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * From the day of a page to the nearest days on which its answer changes. Between two neighbouring
 * steps the answer stays the same, so that nobody needs to try the days between.
 *
 * @param earlier the last change before the day; null when there is none
 * @param later the first change after the day; null when there is none
 * @param all where all changes are told; null where no page tells them
 */
public record Steps(@Nullable Step earlier, @Nullable Step later, @Nullable Link all) {

  /** So many names are said of one step; there is little room. */
  private static final int NAMED = 2;

  /** A day on which something changes, what that is, and the page on that day. */
  public record Step(LocalDate day, String words, String address) {}

  /**
   * The steps from the day of a reading.
   *
   * @param path of the page that is told by {@code /changes} after it; null when none is
   */
  public static Steps of(
      Collection<Change> changes, @Nullable String path, Reading reading, Words words) {
    var days = new TreeMap<LocalDate, List<Change>>();
    for (var change : changes) {
      for (var day : change.days()) {
        days.computeIfAbsent(day, _ -> new ArrayList<>()).add(change);
      }
    }
    var before = days.lowerEntry(reading.on());
    var after = days.higherEntry(reading.on());
    return new Steps(
        before == null ? null : step(before.getKey(), before.getValue(), reading, words),
        after == null ? null : step(after.getKey(), after.getValue(), reading, words),
        path == null || changes.isEmpty() ? null : all(path, reading, words));
  }

  private static Step step(
      LocalDate day, Collection<Change> changes, Reading reading, Words words) {
    return new Step(
        day,
        words.say("changes.step", told(day, changes, words), said(day, changes, words)),
        reading.on(day));
  }

  /** The day, or the date of what happened as precisely as it is known. */
  private static String told(LocalDate day, Collection<Change> changes, Words words) {
    var first = inOrder(changes).findFirst().orElseThrow();
    return first.sort() == Change.Sort.EVENT && !first.on().isOfDays()
        ? words.date(first.on())
        : words.date(day);
  }

  /** What surely came on the day first; then what happened at a time known less precisely. */
  private static Stream<Change> inOrder(Collection<Change> changes) {
    return changes.stream()
        .sorted(
            Comparator.<Change, Boolean>comparing(it -> !isExact(it))
                .thenComparing(it -> !it.on().isOfDays()));
  }

  /** Those of one word and one date together; the first of them, and how many more there are. */
  private static String said(LocalDate day, Collection<Change> changes, Words words) {
    record Group(String word, Edtf on) {}
    var groups =
        inOrder(changes)
            .collect(
                Collectors.groupingBy(
                    it -> new Group(it.word(), it.on()),
                    LinkedHashMap::new,
                    Collectors.<Change>toList()));
    var first = groups.values().iterator().next();
    var said = said(day, first, words);
    var unsaid = changes.size() - first.size();
    return unsaid == 0 ? said : words.say("changes.further", said, unsaid);
  }

  private static String said(LocalDate day, List<Change> alike, Words words) {
    var change = alike.getFirst();
    var sentence = Change.said(alike, words, NAMED);
    if (isExact(change)) {
      return sentence;
    }
    return words.say(
        change.on().first().equals(day) ? "changes.perhaps" : "changes.by-then", sentence);
  }

  /** Whether the day is the very one on which it happened, or all that is told of it. */
  private static boolean isExact(Change change) {
    return change.sort() == Change.Sort.EVENT || change.on().first().equals(change.on().last());
  }

  private static Link all(String path, Reading reading, Words words) {
    return reading.onAsked() == null
        ? new Link(words.say("changes.all"), reading.to(path + "/changes"))
        : new Link(
            words.say("changes.since", reading.on()),
            reading.to(path + "/changes?from=" + reading.on()));
  }
}
