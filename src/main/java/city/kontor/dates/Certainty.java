package city.kontor.dates;

/** Whether a fact held on a day, as far as the dates of its sources tell. */
public enum Certainty {
  /** It held, whatever the imprecise dates turn out to be. */
  CERTAIN,
  /** It may have held: the dates allow it and do not prove it. */
  POSSIBLE,
  /** It did not hold. */
  NOT
}
