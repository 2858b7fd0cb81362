package city.kontor.accounts;

import city.kontor.web.Mistake;
import java.util.Optional;

/** What a person may want to be called. */
final class PersonNames {

  private static final int LONGEST = 100;

  private PersonNames() {}

  static Optional<Mistake> mistake(String name) {
    if (name.isEmpty()) {
      return Optional.of(new Mistake("name", "mistake.missing"));
    }
    if (name.length() > LONGEST) {
      return Optional.of(Mistake.tooLong("name", name, LONGEST));
    }
    return name.matches(".*\\p{C}.*")
        ? Optional.of(new Mistake("name", "mistake.characters"))
        : Optional.empty();
  }
}
