package city.kontor.rules;

/** Up to when fees must be paid. */
public enum PaidThrough {
  /** The right does not depend on fees. */
  NONE,
  /** Those of every year up to the one before. */
  YEAR_BEFORE,
  /** All that were due by the day. */
  UP_TO_DATE
}
