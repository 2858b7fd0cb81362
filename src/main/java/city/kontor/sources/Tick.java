package city.kontor.sources;

/**
 * How sure a fact is, in words and colour, beside it on the page.
 *
 * @param state for the style sheet: sure, derived, against, of one source only, or contested by a
 *     party
 * @param words the same for readers
 * @param address the page of the fact with its sources
 * @param by whoever publishes the document that says so first; empty where none does
 */
public record Tick(String state, String words, String address, String by, String byLanguage) {

  public Tick(String state, String words, String address) {
    this(state, words, address, "", "");
  }

  Tick by(String name, String language) {
    return new Tick(state, words, address, name, language);
  }

  /** Whether a party to the fact says otherwise. */
  public boolean isContested() {
    return state.equals("contested");
  }
}
