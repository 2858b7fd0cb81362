package city.kontor.meetings;

/**
 * How a member was there. Named: the text adopted there names it, which does not say that it was
 * present.
 */
public enum Manner {
  PRESENT,
  PROXY,
  ABSENT,
  NAMED
}
