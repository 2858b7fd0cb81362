package city.kontor.standing;

/** Whether a member has a right on a day. */
public enum Outcome {
  YES,
  NO,
  NOT_KNOWN;

  /** Of two things that must both be so. */
  Outcome and(Outcome other) {
    return this == NO || other == NO
        ? NO
        : this == NOT_KNOWN || other == NOT_KNOWN ? NOT_KNOWN : YES;
  }
}
