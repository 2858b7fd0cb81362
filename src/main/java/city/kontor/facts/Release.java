package city.kontor.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The day that releases what a fact says, if it still says so then: the same as {@code
 * history.released} in the database. See decision 0056.
 *
 * @param day null where none is set
 * @param superseded the day on which something else took its place, or it was withdrawn; null while
 *     it stands
 */
public record Release(@Nullable LocalDate day, @Nullable LocalDate superseded) {

  /** Whether it has come by a day, while the fact said so. */
  public boolean hasComeBy(LocalDate today) {
    return day != null && !day.isAfter(today) && (superseded == null || !day.isAfter(superseded));
  }

  /** Whether it has passed by a day, and released nothing. */
  public boolean isMissedBy(LocalDate today) {
    return day != null && !day.isAfter(today) && !hasComeBy(today);
  }

  /**
   * What releases the fact when it says so again: nothing where the day passed meanwhile, so that
   * nobody publishes anything unasked.
   */
  public @Nullable LocalDate again(LocalDate today) {
    return isMissedBy(today) ? null : day;
  }
}
