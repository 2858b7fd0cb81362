package city.kontor.members;

/** Why a membership ended. */
public enum Leaving {
  WITHDREW,
  RESIGNED,
  EXCLUDED,
  LAPSED,
  NETWORK_ENDED,
  OTHER
}
