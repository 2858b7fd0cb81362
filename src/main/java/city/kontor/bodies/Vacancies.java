package city.kontor.bodies;

import org.jspecify.annotations.Nullable;

/**
 * How many seats of a kind were vacant on a day, between two bounds. It can be told only where the
 * number of seats is known and the list of holders is complete: absence from any other list is
 * unknown, not a vacancy.
 */
public record Vacancies(int least, int most) {

  /** Null when it cannot be told. */
  static @Nullable Vacancies of(
      @Nullable Integer number, int certain, int possible, boolean isComplete) {
    if (number == null || !isComplete) {
      return null;
    }
    return new Vacancies(Math.max(0, number - certain - possible), Math.max(0, number - certain));
  }

  public boolean isExact() {
    return least == most;
  }
}
