package city.kontor.facts;

/** Who may see a fact: everybody, the parties to it, or only the office that keeps it. */
public enum Visibility {
  PUBLIC,
  PARTIES,
  OFFICE
}
