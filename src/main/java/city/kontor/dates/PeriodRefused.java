package city.kontor.dates;

import org.jspecify.annotations.Nullable;

/** Two dates that make no spell: the second cannot be after the first, or one is an interval. */
public final class PeriodRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Reason reason;

  PeriodRefused(Reason reason, @Nullable Edtf since, @Nullable Edtf until) {
    super(reason + " " + since + " " + until);
    this.reason = reason;
  }

  /** Which rule the two dates break; the words are the page's. */
  public Reason reason() {
    return reason;
  }

  /** Why two dates make no spell. */
  public enum Reason {
    /** No day remains between them. An end is the first day no longer held, so one day later. */
    ENDS_BEFORE_IT_BEGINS,
    /** A bound is one date; an interval says two. */
    INTERVAL_AS_BOUND
  }
}
