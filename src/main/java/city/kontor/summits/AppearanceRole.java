package city.kontor.summits;

/** As what an organization appeared at an edition. */
public enum AppearanceRole {
  PARTICIPANT,
  BIDDER,
  HOST,
  INVITED
}
