package city.kontor.claims;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The figures that something may have.
 *
 * @param least null when there is no lower bound
 * @param most null when there is no upper bound
 */
public record Range(
    @Nullable BigDecimal least,
    boolean leastIncluded,
    @Nullable BigDecimal most,
    boolean mostIncluded) {

  public static Range between(int least, int most) {
    return new Range(BigDecimal.valueOf(least), true, BigDecimal.valueOf(most), true);
  }

  /** Whether a figure known to lie in the other range is one that this range means. */
  public Truth means(Range known) {
    if (isBelow(known) || known.isBelow(this)) {
      return Truth.FAILS;
    }
    return holds(known) ? Truth.HOLDS : Truth.UNKNOWN;
  }

  private boolean isBelow(Range other) {
    if (most == null || other.least == null) {
      return false;
    }
    var order = most.compareTo(other.least);
    return order < 0 || (order == 0 && !(mostIncluded && other.leastIncluded));
  }

  private boolean holds(Range inner) {
    return boundHolds(least, leastIncluded, inner.least, inner.leastIncluded, 1)
        && boundHolds(most, mostIncluded, inner.most, inner.mostIncluded, -1);
  }

  private static boolean boundHolds(
      @Nullable BigDecimal bound,
      boolean included,
      @Nullable BigDecimal inner,
      boolean innerIncluded,
      int direction) {
    if (bound == null) {
      return true;
    }
    if (inner == null) {
      return false;
    }
    var order = Integer.signum(inner.compareTo(bound)) * direction;
    return order > 0 || (order == 0 && (included || !innerIncluded));
  }
}
