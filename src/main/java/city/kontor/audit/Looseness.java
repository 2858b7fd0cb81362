package city.kontor.audit;

/** In what the words of a statement are imprecise: members for communities, a wrong frequency. */
public enum Looseness {
  UNIT,
  FREQUENCY,
  TITLE,
  OTHER
}
