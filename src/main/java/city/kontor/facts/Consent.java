package city.kontor.facts;

import org.jspecify.annotations.Nullable;

/** What a page says of a party to a fact. */
public enum Consent {
  STATED,
  CONFIRMED,
  CONTESTED,
  NOT_YET_CONFIRMED,
  /** It has no office here, or nobody has asked it: the fact is recorded from its sources alone. */
  NOT_ASKED;

  /**
   * "Not yet confirmed" is said only of a party that has an office here and was asked; an answer to
   * what the fact said before its last change is none to what it says now.
   *
   * @param position what it has said; null when nothing
   */
  public static Consent of(@Nullable Position position, boolean hasOfficeHere) {
    if (position == null) {
      return NOT_ASKED;
    }
    if (position.stance() == Position.Stance.STATED) {
      return STATED;
    }
    if (position.stance() == Position.Stance.ASKED || position.isOutdated()) {
      return hasOfficeHere ? NOT_YET_CONFIRMED : NOT_ASKED;
    }
    return position.stance() == Position.Stance.CONFIRMED ? CONFIRMED : CONTESTED;
  }
}
