package city.kontor.members;

import city.kontor.dates.Certainty;
import city.kontor.dates.Period;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The number of members of a network through the time in which their list is complete. */
final class CountThroughTime {

  private CountThroughTime() {}

  /** From this day on, until the day of the next step, there were so many. */
  record Step(LocalDate from, Count count) {}

  /** The steps, oldest first; a step that is not complete says that nothing is known from there. */
  static List<Step> of(List<Kept<Membership>> spells, List<Period> complete) {
    var steps = new ArrayList<Step>();
    var running = new Running();
    var changes = changes(spells, complete);
    for (var change : changes.entrySet()) {
      var day = change.getKey();
      var isFirst = day.equals(changes.firstKey());
      (isFirst ? spells : change.getValue()).forEach(it -> running.tell(it, day));
      var isComplete = complete.stream().anyMatch(it -> it.certainlyOn(day));
      var count = isComplete ? running.count() : new Count(0, 0, false);
      var isNews = steps.isEmpty() ? isComplete : !steps.getLast().count().equals(count);
      if (isNews) {
        steps.add(new Step(day, count));
      }
    }
    return steps;
  }

  /** Where there are more than so many steps: the last of each year. */
  static List<Step> atMost(int many, List<Step> steps) {
    if (steps.size() <= many) {
      return steps;
    }
    var last = new TreeMap<Integer, Step>();
    steps.forEach(it -> last.put(it.from().getYear(), it));
    return last.values().stream().skip(Math.max(0, last.size() - many)).toList();
  }

  /** The days on which an answer can change, with the spells that have a bound there. */
  private static SortedMap<LocalDate, List<Kept<Membership>>> changes(
      List<Kept<Membership>> spells, List<Period> complete) {
    var changes = new TreeMap<LocalDate, List<Kept<Membership>>>();
    complete.forEach(
        it -> bounds(it).forEach(day -> changes.computeIfAbsent(day, _ -> new ArrayList<>())));
    for (var spell : spells) {
      bounds(spell.fact().period())
          .forEach(day -> changes.computeIfAbsent(day, _ -> new ArrayList<>()).add(spell));
    }
    return changes;
  }

  private static Stream<LocalDate> bounds(Period period) {
    return Stream.of(period.sinceFrom(), period.sinceTo(), period.untilFrom(), period.untilTo())
        .distinct()
        .filter(it -> !it.equals(LocalDate.MIN) && !it.equals(LocalDate.MAX));
  }

  /**
   * The count of a day, carried on from the day before: only the spells that change are told again,
   * so that a network of thousands is counted through decades in one walk. Equal to {@link
   * Roll#count} on every day.
   */
  private static final class Running {

    private final Map<FactId, Certainty> told = new HashMap<>();
    private final Map<FactId, Belonging> organizations = new HashMap<>();
    private int certain;
    private int possible;

    void tell(Kept<Membership> spell, LocalDate day) {
      var of = organizations.computeIfAbsent(spell.fact().organization(), _ -> new Belonging());
      var now = spell.fact().period().on(day);
      var before = told.put(spell.id(), now);
      certain -= of.isCertainMember() ? 1 : 0;
      possible -= of.isPossibleMember() ? 1 : 0;
      of.add(before, spell.fact().kind(), -1);
      of.add(now, spell.fact().kind(), 1);
      certain += of.isCertainMember() ? 1 : 0;
      possible += of.isPossibleMember() ? 1 : 0;
    }

    Count count() {
      return new Count(certain, possible, true);
    }
  }

  /** How many spells of one organization there are on the day, by how sure they are. */
  private static final class Belonging {

    private int certain;
    private int certainMember;
    private int possibleMember;

    void add(@Nullable Certainty certainty, MembershipKind kind, int many) {
      var isMember = kind == MembershipKind.MEMBER;
      if (certainty == Certainty.CERTAIN) {
        certain += many;
        certainMember += isMember ? many : 0;
      } else if (certainty == Certainty.POSSIBLE) {
        possibleMember += isMember ? many : 0;
      }
    }

    boolean isCertainMember() {
      return certainMember > 0;
    }

    /** Whoever belongs for certain, as whatever, is not among the possible. */
    boolean isPossibleMember() {
      return certain == 0 && possibleMember > 0;
    }
  }
}
