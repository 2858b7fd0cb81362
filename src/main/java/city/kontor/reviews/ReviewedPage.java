package city.kontor.reviews;

/** Which public page of an organization was looked through: its own, or that on its memberships. */
public enum ReviewedPage {
  RECORD,
  MEMBERSHIPS
}
