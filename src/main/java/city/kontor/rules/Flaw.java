package city.kontor.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Numbers that lie in no row of a table, or in two. Published tables have such flaws, and whoever
 * reckons by them must know.
 *
 * @param to {@code Long.MAX_VALUE} where there is no end
 */
record Flaw(Sort sort, long from, long to) {

  enum Sort {
    GAP,
    OVERLAP
  }

  /**
   * The flaws of one table, smallest numbers first. Rows whose bounds are not known are left out.
   */
  static List<Flaw> of(List<Band> table) {
    var rows =
        table.stream()
            .filter(it -> !it.isOpen())
            .sorted(Comparator.comparingLong(Band::lowest))
            .toList();
    var flaws = new ArrayList<Flaw>();
    var next = 0L;
    for (var row : rows) {
      if (row.lowest() > next) {
        flaws.add(new Flaw(Sort.GAP, next, row.lowest() - 1));
      } else if (row.lowest() < next) {
        flaws.add(new Flaw(Sort.OVERLAP, row.lowest(), Math.min(row.highest(), next - 1)));
      }
      if (row.highest() == Long.MAX_VALUE) {
        return flaws;
      }
      next = Math.max(next, row.highest() + 1);
    }
    if (!rows.isEmpty()) {
      flaws.add(new Flaw(Sort.GAP, next, Long.MAX_VALUE));
    }
    return flaws;
  }
}
