package city.kontor.partnerships;

import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Objects;
import java.util.Optional;

/**
 * A round anniversary of a tie in a year.
 *
 * @param years how many
 */
record Anniversary(Partnerships.Listed pair, Kept<Tie> tie, int years) {

  /** That a tie has its anniversary, before anything else is read of it. */
  record Due(FactId tie, int years) {}

  /** A tie with the pair that it ties. */
  record Tied(Partnerships.Listed pair, Kept<Tie> tie) {

    Anniversary after(int years) {
      return new Anniversary(pair, tie, years);
    }
  }

  /** Its day, where the day on which the tie began is known; 29 February falls on the 28th. */
  Optional<LocalDate> day(int year) {
    var since = Objects.requireNonNull(tie.fact().period().since());
    return since.first().equals(since.last())
        ? Optional.of(MonthDay.from(since.first()).atYear(year))
        : Optional.empty();
  }

  /** Whether it falls in the year for sure, whatever the day on which the tie began. */
  boolean isSure() {
    var since = Objects.requireNonNull(tie.fact().period().since());
    return since.first().getYear() == since.last().getYear();
  }
}
