package city.kontor.organizations;

/** How one organization took another's place. */
public enum SuccessionKind {
  SUCCESSION,
  MERGER,
  SPLIT,
  RENAMING
}
