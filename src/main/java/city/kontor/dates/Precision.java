package city.kontor.dates;

import java.time.temporal.ChronoUnit;

/** How much of a date a source gives: the year alone, the month, or the day. */
enum Precision {
  YEAR(ChronoUnit.YEARS),
  MONTH(ChronoUnit.MONTHS),
  DAY(ChronoUnit.DAYS);

  final ChronoUnit unit;

  Precision(ChronoUnit unit) {
    this.unit = unit;
  }
}
