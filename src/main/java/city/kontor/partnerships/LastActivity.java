package city.kontor.partnerships;

import city.kontor.dates.Edtf;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The latest activity recorded of a pair that is tied.
 *
 * @param what a word of {@link PartnershipSql#ACTIVITY}
 * @param on when, as its source writes it; null when not known
 * @param first the first day by which the latest activity can have been
 * @param last the last such day, the day asked for at the latest
 */
record LastActivity(
    Partnerships.Listed pair, String what, @Nullable Edtf on, LocalDate first, LocalDate last) {

  /** Whether nothing is recorded after this day, however imprecise dates turn out. */
  boolean isSilentSince(LocalDate day) {
    return !last.isAfter(day);
  }
}
