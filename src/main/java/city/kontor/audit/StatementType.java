package city.kontor.audit;

/** What a statement is: only a fact can be checked. */
public enum StatementType {
  FACT,
  AIM,
  OPINION
}
