package city.kontor.claims;

import city.kontor.dates.Certainty;
import city.kontor.dates.Edtf;
import java.util.stream.Stream;

/**
 * Whether a statement is so on a day. What is only possible is unknown; what the record lacks is
 * unknown too, unless its list is complete.
 */
public enum Truth {
  HOLDS,
  UNKNOWN,
  FAILS;

  /** A spell outside which its matter did not hold. */
  public static Truth of(Certainty certainty) {
    return switch (certainty) {
      case CERTAIN -> HOLDS;
      case POSSIBLE -> UNKNOWN;
      case NOT -> FAILS;
    };
  }

  public static Truth of(boolean holds) {
    return holds ? HOLDS : FAILS;
  }

  /** Whether a day known to lie in one date is a day that the other means. */
  public static Truth within(Edtf known, Edtf meant) {
    if (known.last().isBefore(meant.first()) || meant.last().isBefore(known.first())) {
      return FAILS;
    }
    return !known.first().isBefore(meant.first()) && !known.last().isAfter(meant.last())
        ? HOLDS
        : UNKNOWN;
  }

  /** All must hold: fails when one fails. */
  public static Truth all(Stream<Truth> truths) {
    return truths.max(Enum::compareTo).orElse(HOLDS);
  }

  /** One must hold: fails when all fail. */
  public static Truth any(Stream<Truth> truths) {
    return truths.min(Enum::compareTo).orElse(FAILS);
  }

  /** What is not there is unknown as long as the list may be incomplete. */
  public Truth orUnknownUnless(boolean complete) {
    return this == FAILS && !complete ? UNKNOWN : this;
  }
}
