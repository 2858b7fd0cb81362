package city.kontor.claims;

/** What a statement is: only a fact can be checked. */
public enum StatementType {
  FACT,
  AIM,
  OPINION
}
