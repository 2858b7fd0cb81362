package city.kontor.claims;

/** Whether a figure was expected beforehand, counted afterwards, or just stated. */
public enum Sense {
  STATED,
  EXPECTED,
  COUNTED
}
