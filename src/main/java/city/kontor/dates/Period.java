package city.kontor.dates;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A half-open spell in which a fact held: from {@code since} on, and no longer on {@code until}.
 *
 * @param since the first day it held; null when not known
 * @param until the first day it no longer held; null when no end is known
 * @param earliest the day before which it did not hold, known of something else than its own dates;
 *     null when nothing is. It is never kept, and counts only where the beginning is open.
 */
public record Period(@Nullable Edtf since, @Nullable Edtf until, @Nullable LocalDate earliest) {

  public Period(@Nullable Edtf since, @Nullable Edtf until) {
    this(since, until, null);
  }

  /** Refuses with {@link PeriodRefused} an interval as a bound, and a spell of no possible day. */
  public Period {
    if ((since != null && since.isInterval()) || (until != null && until.isInterval())) {
      throw new PeriodRefused(PeriodRefused.Reason.INTERVAL_AS_BOUND, since, until);
    }
    if (since != null && until != null && !since.first().isBefore(until.last())) {
      throw new PeriodRefused(PeriodRefused.Reason.ENDS_BEFORE_IT_BEGINS, since, until);
    }
    earliest = earliest != null && isCut(since, until, earliest) ? earliest : null;
  }

  /** Whether the beginning is open, and the rest of the spell can hold with that day. */
  private static boolean isCut(@Nullable Edtf since, @Nullable Edtf until, LocalDate earliest) {
    var isOpen =
        since == null
            || (since.first().equals(Edtf.UNBOUNDED_PAST) && !earliest.isAfter(since.last()));
    return isOpen && (until == null || earliest.isBefore(until.last()));
  }

  /** Reads both bounds as kept; refuses with {@link DateRefused} or {@link PeriodRefused}. */
  public static Period parse(@Nullable String since, @Nullable String until) {
    return new Period(
        since == null ? null : Edtf.parse(since), until == null ? null : Edtf.parse(until));
  }

  /** Since a day given or found, with no end known. */
  public static Period from(Edtf since) {
    return new Period(since, null);
  }

  /** The same, not before a day; its own dates win over that day where they tell a beginning. */
  public Period notBefore(LocalDate day) {
    return new Period(since, until, day);
  }

  /** Whether its own dates set no first possible day. */
  public boolean isOpenAtStart() {
    return since == null || since.first().equals(Edtf.UNBOUNDED_PAST);
  }

  /** The first day on which it may have begun. */
  public LocalDate sinceFrom() {
    if (earliest != null) {
      return earliest;
    }
    return since == null ? Edtf.UNBOUNDED_PAST : since.first();
  }

  /** The day by which it had begun for sure; never, when the beginning is not known. */
  public LocalDate sinceTo() {
    return since == null ? Edtf.UNBOUNDED_FUTURE : since.last();
  }

  /** The first day on which it may no longer have held. */
  public LocalDate untilFrom() {
    return until == null ? Edtf.UNBOUNDED_FUTURE : until.first();
  }

  /** The day from which it no longer held for sure. */
  public LocalDate untilTo() {
    return until == null ? Edtf.UNBOUNDED_FUTURE : until.last();
  }

  /** The beginning as written, for keeping. */
  public @Nullable String sinceText() {
    return since == null ? null : since.text();
  }

  /** The end as written, for keeping. */
  public @Nullable String untilText() {
    return until == null ? null : until.text();
  }

  /** It held on this day whatever its imprecise dates turn out to be. */
  public boolean certainlyOn(LocalDate day) {
    return !sinceTo().isAfter(day) && day.isBefore(untilFrom());
  }

  /** It may have held on this day; true also where it certainly did. */
  public boolean possiblyOn(LocalDate day) {
    return !sinceFrom().isAfter(day) && day.isBefore(untilTo());
  }

  /** How sure it is that it held on this day. */
  public Certainty on(LocalDate day) {
    if (certainlyOn(day)) {
      return Certainty.CERTAIN;
    }
    return possiblyOn(day) ? Certainty.POSSIBLE : Certainty.NOT;
  }
}
