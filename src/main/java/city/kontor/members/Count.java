package city.kontor.members;

import java.util.OptionalInt;

/**
 * How many members a network has on a day.
 *
 * @param certain how many for certain
 * @param possible how many more at most
 * @param isComplete whether the list is known to be complete; otherwise there may be more
 */
public record Count(int certain, int possible, boolean isComplete) {

  /** The number, where it is known: the list is complete, and no member's dates leave a doubt. */
  public OptionalInt known() {
    return isComplete && possible == 0 ? OptionalInt.of(certain) : OptionalInt.empty();
  }
}
