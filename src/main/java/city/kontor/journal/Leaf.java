package city.kontor.journal;

import city.kontor.facts.Course;
import city.kontor.facts.Mark;
import city.kontor.facts.Turn;
import city.kontor.history.Recorded;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * As many turns as one page holds. Whatever belongs to one act stays together.
 *
 * @param further where the next page begins; empty on the last
 * @param isFull false when the page ends because enough was looked through
 */
record Leaf(List<Turn> turns, Optional<Mark> further, boolean isFull) {

  Leaf {
    turns = List.copyOf(turns);
  }

  static Leaf of(Course course, Course.Part part, Asked asked, Recorded recorded, int size) {
    return of(course, part, asked, recorded, size, it -> it, Integer.MAX_VALUE);
  }

  /**
   * The same of what somebody looks for.
   *
   * @param kept those of some turns that are looked for
   * @param most acts to look through
   */
  static Leaf of(
      Course course,
      Course.Part part,
      Asked asked,
      Recorded recorded,
      int size,
      UnaryOperator<List<Turn>> kept,
      int most) {
    var turns = new ArrayList<Turn>();
    var from = asked.from();
    for (int looked = 0; looked < most; looked += size) {
      var stretch = asked.read(course, part, from, recorded, size + 1);
      turns.addAll(kept.apply(stretch.turns()));
      var end = end(turns, size);
      if (end < turns.size()) {
        return new Leaf(turns.subList(0, end), Optional.of(turns.get(end - 1).mark()), true);
      }
      if (stretch.further().isEmpty()) {
        return new Leaf(turns, Optional.empty(), true);
      }
      from = stretch.further().get();
    }
    return new Leaf(turns, Optional.ofNullable(from), false);
  }

  /** The first recording after which something else stands on this page, the newest first. */
  long first() {
    return further.map(Mark::recording).orElse(0L);
  }

  /** The first one after which nothing does. */
  static long end(Asked asked) {
    var from = asked.from();
    return from == null ? Long.MAX_VALUE : from.recording();
  }

  /** The same that ends with a recording, as something else has filled the page by then. */
  Leaf downTo(long recording, boolean isFull) {
    return new Leaf(
        turns.stream().filter(it -> it.mark().recording() >= recording).toList(),
        Optional.of(Mark.of(recording)),
        isFull);
  }

  private static int end(List<Turn> turns, int size) {
    var end = Math.min(size, turns.size());
    while (end > 0
        && end < turns.size()
        && turns.get(end).mark().equals(turns.get(end - 1).mark())) {
      end++;
    }
    return end;
  }
}
