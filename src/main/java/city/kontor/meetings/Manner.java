package city.kontor.meetings;

import city.kontor.web.Words;

/**
 * How a member was there. Named: the text adopted there names it, which does not say that it was
 * present.
 */
public enum Manner {
  PRESENT,
  PROXY,
  ABSENT,
  NAMED;

  /** The word for it among the changes of an organization. */
  public String change() {
    return "meetings.change." + Words.key(this);
  }
}
