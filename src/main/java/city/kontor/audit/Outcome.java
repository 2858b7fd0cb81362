package city.kontor.audit;

import city.kontor.claims.Truth;
import java.time.LocalDate;

/** What comes of a statement held against the record on a day. */
enum Outcome {
  TRUE,
  TRUE_THEN,
  OUTDATED,
  LOOSELY_WORDED,
  CONTRADICTED,
  UNVERIFIED,
  AIM,
  OPINION;

  /**
   * Decides in this order: an aim or opinion is not checked; imprecise words are called so whatever
   * else; what fails on every date is contradicted; what is certain on none is unverified, and so
   * is what nobody but the page's own origin says; then whether it holds on the day, held in the
   * page's window, or only outside it.
   *
   * @param corroborated whether anybody but the page's own origin says what it rests on
   */
  static Outcome of(
      Statement statement,
      TruthThroughTime course,
      Windows windows,
      boolean corroborated,
      LocalDate on) {
    switch (statement.type()) {
      case AIM -> {
        return AIM;
      }
      case OPINION -> {
        return OPINION;
      }
      case FACT -> {
        // checked below
      }
    }
    if (statement.loose() != null) {
      return LOOSELY_WORDED;
    }
    if (course.isAlways(Truth.FAILS)) {
      return CONTRADICTED;
    }
    if (!course.isEver(Truth.HOLDS) || !corroborated) {
      return UNVERIFIED;
    }
    if (course.on(on) == Truth.HOLDS) {
      return TRUE;
    }
    return windows.seeHolding(course) ? TRUE_THEN : OUTDATED;
  }
}
