package city.kontor.partnerships;

/** What was done with the paper. A reaffirmation renews the signature and changes nothing. */
public enum SigningKind {
  SIGNED,
  REAFFIRMED,
  UPGRADED,
  ENDED,
  APPROVED
}
