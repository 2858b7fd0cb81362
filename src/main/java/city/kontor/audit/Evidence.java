package city.kontor.audit;

import city.kontor.dates.Edtf;
import city.kontor.dates.Period;
import city.kontor.history.FactId;
import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * A fact that speaks for or against a statement.
 *
 * @param period when the fact holds; unbounded for one without dates
 */
record Evidence(FactId fact, Stance stance, Phrase said, Period period) {

  /** Whether it speaks for the statement, against it, or only about the same. */
  enum Stance {
    FOR,
    AGAINST,
    BESIDE
  }

  static Evidence spell(FactId fact, boolean speaksFor, Period period, Phrase said) {
    return new Evidence(fact, speaksFor ? Stance.FOR : Stance.AGAINST, said, period);
  }

  static Evidence beside(FactId fact, Phrase said) {
    return new Evidence(fact, Stance.BESIDE, said, new Period(null, null));
  }

  /** What a bound of a statement's time is drawn by, which is no word for it. */
  static Evidence bound(FactId fact, Period period, Phrase said) {
    return new Evidence(fact, Stance.BESIDE, said, period);
  }

  /** Something that happened or was stated, without a spell of its own. */
  static Evidence of(FactId fact, boolean speaksFor, Phrase said) {
    return spell(fact, speaksFor, new Period(null, null), said);
  }

  boolean isFor() {
    return stance == Stance.FOR;
  }

  /** Whether what it says may change on this day. */
  boolean changesOn(LocalDate day) {
    return Stream.of(period.sinceFrom(), period.sinceTo(), period.untilFrom(), period.untilTo())
        .filter(it -> !it.equals(Edtf.UNBOUNDED_PAST) && !it.equals(Edtf.UNBOUNDED_FUTURE))
        .anyMatch(day::equals);
  }
}
