package city.kontor.members;

import city.kontor.dates.Period;
import city.kontor.facts.Kept;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The number of members of a network through the time in which their list is complete. */
final class CountThroughTime {

  private CountThroughTime() {}

  /** From this day on, until the day of the next step, there were so many. */
  record Step(LocalDate from, Count count) {}

  /** The steps, oldest first; a step that is not complete says that nothing is known from there. */
  static List<Step> of(List<Kept<Membership>> spells, List<Period> complete) {
    var steps = new ArrayList<Step>();
    for (var day : changes(spells, complete)) {
      var isComplete = complete.stream().anyMatch(it -> it.certainlyOn(day));
      var count = isComplete ? Roll.of(spells, day, true).count() : new Count(0, 0, false);
      var isNews = steps.isEmpty() ? isComplete : !steps.getLast().count().equals(count);
      if (isNews) {
        steps.add(new Step(day, count));
      }
    }
    return steps;
  }

  /** The days on which an answer can change: the bounds of every spell. */
  private static List<LocalDate> changes(List<Kept<Membership>> spells, List<Period> complete) {
    var days = new TreeSet<LocalDate>();
    Stream.concat(spells.stream().map(it -> it.fact().period()), complete.stream())
        .flatMap(it -> Stream.of(it.sinceFrom(), it.sinceTo(), it.untilFrom(), it.untilTo()))
        .filter(it -> !it.equals(LocalDate.MIN) && !it.equals(LocalDate.MAX))
        .forEach(days::add);
    return List.copyOf(days);
  }
}
