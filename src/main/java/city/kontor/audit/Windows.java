package city.kontor.audit;

import city.kontor.audit.TruthThroughTime.Span;
import city.kontor.claims.Truth;
import city.kontor.dates.Edtf;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * When all checkable statements of a page hold together, as far as the record tells.
 *
 * <p>A statement that fails on every date is set aside, and named. Of the others, a <em>run</em> is
 * a longest row of days on which none fails; a day on which something is unknown does not fail it.
 * A statement that fails on the day before a run <em>bounds</em> it below; one that fails on the
 * day after bounds it above. What bounds a run is a change, and where its date is imprecise there
 * are days on which the change is merely possible. A window does not begin or end inside such a
 * doubt: if a statement that bounds a run holds for certain on some day of it, the window begins
 * with the first such day (ends with the last). A bounding statement that is certain nowhere in the
 * run does not sharpen it; nor does a statement that does not bound it. Where sharpening from both
 * sides would leave no day, the run stands as it is.
 *
 * @param windows the one in which most statements hold for certain first, then the later
 * @param setAside the statements that fail on every date, by their place in what was asked
 * @param excluding when there is no window: statements that cannot hold together, in smallest
 *     groups
 */
record Windows(List<Window> windows, List<Integer> setAside, List<List<Integer>> excluding) {

  Windows {
    windows = List.copyOf(windows);
    setAside = List.copyOf(setAside);
    excluding = List.copyOf(excluding);
  }

  /**
   * A window.
   *
   * @param certain how many statements hold for certain on some day of it
   * @param boundedBelow the statements that draw its beginning
   * @param boundedAbove the statements that draw its end
   */
  record Window(Span span, int certain, List<Integer> boundedBelow, List<Integer> boundedAbove) {}

  /** The windows of statements whose courses these are, by their place. */
  static Windows of(Map<Integer, TruthThroughTime> courses) {
    var setAside = new ArrayList<Integer>();
    var counted = new TreeMap<Integer, TruthThroughTime>();
    courses.forEach(
        (place, course) -> {
          if (course.isAlways(Truth.FAILS)) {
            setAside.add(place);
          } else {
            counted.put(place, course);
          }
        });
    setAside.sort(null);
    if (counted.isEmpty()) {
      return new Windows(List.of(), setAside, List.of());
    }
    var windows =
        runs(counted.values()).stream()
            .map(run -> window(run, counted))
            .sorted(MOST_CERTAIN_FIRST)
            .toList();
    return new Windows(windows, setAside, windows.isEmpty() ? excluding(counted) : List.of());
  }

  private static final Comparator<Window> MOST_CERTAIN_FIRST =
      Comparator.comparingInt(Window::certain)
          .reversed()
          .thenComparing(it -> it.span().from(), Comparator.reverseOrder());

  private static List<Span> runs(Collection<TruthThroughTime> courses) {
    return TruthThroughTime.allOf(courses).notFailing();
  }

  private static Window window(Span run, Map<Integer, TruthThroughTime> courses) {
    var below =
        run.startsSomewhere() ? failing(run.from().minusDays(1), courses) : List.<Integer>of();
    var above = run.endsSomewhere() ? failing(run.until(), courses) : List.<Integer>of();
    var sharpened =
        new Span(latestBeginning(run, below, courses), earliestEnd(run, above, courses));
    var span = sharpened.from().isBefore(sharpened.until()) ? sharpened : run;
    var certain = (int) courses.values().stream().filter(it -> holdsIn(it, span)).count();
    return new Window(
        span,
        certain,
        decisive(below, span.from(), run, courses),
        decisiveAbove(above, span, run, courses));
  }

  private static List<Integer> failing(LocalDate day, Map<Integer, TruthThroughTime> courses) {
    return courses.entrySet().stream()
        .filter(it -> it.getValue().on(day) == Truth.FAILS)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static LocalDate latestBeginning(
      Span run, List<Integer> bounding, Map<Integer, TruthThroughTime> courses) {
    return bounding.stream()
        .map(it -> beginning(run, course(it, courses)))
        .max(Comparator.naturalOrder())
        .orElse(run.from());
  }

  private static LocalDate earliestEnd(
      Span run, List<Integer> bounding, Map<Integer, TruthThroughTime> courses) {
    return bounding.stream()
        .map(it -> end(run, course(it, courses)))
        .min(Comparator.naturalOrder())
        .orElse(run.until());
  }

  /** The first day of the run on which it holds for certain; the run's own when there is none. */
  private static LocalDate beginning(Span run, TruthThroughTime course) {
    return course.spans(Truth.HOLDS).stream()
        .filter(it -> it.from().isBefore(run.until()) && run.from().isBefore(it.until()))
        .map(it -> it.from().isBefore(run.from()) ? run.from() : it.from())
        .findFirst()
        .orElse(run.from());
  }

  private static LocalDate end(Span run, TruthThroughTime course) {
    return course.spans(Truth.HOLDS).reversed().stream()
        .filter(it -> it.from().isBefore(run.until()) && run.from().isBefore(it.until()))
        .map(it -> it.until().isAfter(run.until()) ? run.until() : it.until())
        .findFirst()
        .orElse(run.until());
  }

  private static List<Integer> decisive(
      List<Integer> bounding, LocalDate from, Span run, Map<Integer, TruthThroughTime> courses) {
    return bounding.stream()
        .filter(it -> beginning(run, course(it, courses)).equals(from))
        .toList();
  }

  private static List<Integer> decisiveAbove(
      List<Integer> bounding, Span span, Span run, Map<Integer, TruthThroughTime> courses) {
    return bounding.stream()
        .filter(it -> end(run, course(it, courses)).equals(span.until()))
        .toList();
  }

  private static boolean holdsIn(TruthThroughTime course, Span span) {
    return course.stretches().stream()
        .anyMatch(it -> it.truth() == Truth.HOLDS && it.overlaps(span));
  }

  /** The pairs that exclude each other; where no two do, one smallest group that does together. */
  private static List<List<Integer>> excluding(Map<Integer, TruthThroughTime> courses) {
    var places = List.copyOf(courses.keySet());
    var pairs = new ArrayList<List<Integer>>();
    for (int i = 0; i < places.size(); i++) {
      for (int j = i + 1; j < places.size(); j++) {
        var pair = List.of(places.get(i), places.get(j));
        if (exclude(pair, courses)) {
          pairs.add(pair);
        }
      }
    }
    return pairs.isEmpty() ? List.of(smallestGroup(places, courses)) : pairs;
  }

  /** Leaves out one after the other whatever the rest can do without. */
  private static List<Integer> smallestGroup(
      List<Integer> places, Map<Integer, TruthThroughTime> courses) {
    var group = List.copyOf(places);
    for (var place : places) {
      var without = group.stream().filter(it -> !it.equals(place)).toList();
      if (exclude(without, courses)) {
        group = without;
      }
    }
    return group;
  }

  private static boolean exclude(List<Integer> group, Map<Integer, TruthThroughTime> courses) {
    return !group.isEmpty()
        && runs(group.stream().map(it -> course(it, courses)).toList()).isEmpty();
  }

  private static TruthThroughTime course(Integer place, Map<Integer, TruthThroughTime> courses) {
    return Objects.requireNonNull(courses.get(place));
  }

  /** Whether the day lies in one of them. */
  boolean include(LocalDate day) {
    return windows.stream().anyMatch(it -> it.span().includes(day));
  }

  /** Whether the course holds for certain on a day of one of them. */
  boolean seeHolding(TruthThroughTime course) {
    return windows.stream().anyMatch(it -> holdsIn(course, it.span()));
  }

  /** The first day of the earliest window; the end of time when there is none. */
  LocalDate first() {
    return windows.stream()
        .map(it -> it.span().from())
        .min(Comparator.naturalOrder())
        .orElse(Edtf.UNBOUNDED_FUTURE);
  }
}
