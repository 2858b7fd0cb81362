package city.kontor.partnerships;

/** What sort of tie it is, by the word its paper uses. */
public enum TieKind {
  SISTER_CITY,
  PARTNER_CITY,
  FRIENDSHIP_CITY,
  FRIENDSHIP_CHARTER,
  FRIENDLY_EXCHANGE_AGREEMENT,
  COOPERATION_MOU,
  TWIN_TOWN,
  OTHER
}
