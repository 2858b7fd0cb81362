package city.kontor.sources;

/** Who speaks: an office about itself, the press, somebody quoting others, or anybody. */
public enum DocumentClass {
  OFFICIAL,
  PRESS,
  SECONDARY,
  COMMUNITY;

  /** Whether it can corroborate: of two independent origins, one must be official or press. */
  boolean carriesWeight() {
    return this == OFFICIAL || this == PRESS;
  }
}
