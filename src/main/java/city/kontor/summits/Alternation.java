package city.kontor.summits;

import city.kontor.history.FactId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a series goes back and forth between its owner and others, as far as its hosts are
 * recorded. Only neighbours by number whose hosts are both known are compared.
 *
 * @param turns how many times the place changed from one edition to the next
 * @param breaks the pairs of neighbours that were both at the owner's, or both elsewhere
 */
record Alternation(int turns, List<Break> breaks) {

  /** Two editions in a row that were both at the owner's, or both elsewhere. */
  record Break(Summits.Occurrence one, Summits.Occurrence next, boolean atHome) {}

  static Alternation of(List<Summits.Occurrence> editions, FactId owner) {
    var turns = 0;
    var breaks = new ArrayList<Break>();
    Summits.@Nullable Occurrence last = null;
    for (var it : editions) {
      if (!wasOrWillBeHeld(it)) {
        continue;
      }
      if (last != null && areNeighbours(last, it) && hasHost(last) && hasHost(it)) {
        var was = owner.equals(last.edition().host());
        var is = owner.equals(it.edition().host());
        if (was == is) {
          breaks.add(new Break(last, it, is));
        } else {
          turns++;
        }
      }
      last = it;
    }
    return new Alternation(turns, List.copyOf(breaks));
  }

  private static boolean wasOrWillBeHeld(Summits.Occurrence it) {
    return it.edition().status() != EditionStatus.NOT_HELD;
  }

  private static boolean hasHost(Summits.Occurrence it) {
    return it.edition().host() != null;
  }

  private static boolean areNeighbours(Summits.Occurrence one, Summits.Occurrence next) {
    var before = one.edition().ordinal();
    var after = next.edition().ordinal();
    return before != null && after != null && after == before + 1;
  }
}
