package city.kontor.claims;

import city.kontor.dates.Certainty;
import java.util.stream.Stream;

/**
 * Whether a statement is so on a day. What is only possible is unknown; what the record lacks is
 * unknown too, unless its list is complete.
 */
enum Truth {
  HOLDS,
  UNKNOWN,
  FAILS;

  /** A spell outside which its matter did not hold. */
  static Truth of(Certainty certainty) {
    return switch (certainty) {
      case CERTAIN -> HOLDS;
      case POSSIBLE -> UNKNOWN;
      case NOT -> FAILS;
    };
  }

  static Truth of(boolean holds) {
    return holds ? HOLDS : FAILS;
  }

  /** All must hold: fails when one fails. */
  static Truth all(Stream<Truth> truths) {
    return truths.max(Enum::compareTo).orElse(HOLDS);
  }

  /** One must hold: fails when all fail. */
  static Truth any(Stream<Truth> truths) {
    return truths.min(Enum::compareTo).orElse(FAILS);
  }

  /** What is not there is unknown as long as the list may be incomplete. */
  Truth orUnknownUnless(boolean complete) {
    return this == FAILS && !complete ? UNKNOWN : this;
  }
}
