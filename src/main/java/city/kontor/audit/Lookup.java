package city.kontor.audit;

import city.kontor.facts.Addresses;
import city.kontor.history.FactId;
import city.kontor.web.Words;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds what a check speaks of by its slug. */
@Component
class Lookup {

  private final Addresses addresses;

  Lookup(Addresses addresses) {
    this.addresses = addresses;
  }

  /** A check speaks of something that is not in the register: nothing is known of it. */
  static final class Missing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Missing(String slug) {
      super(slug);
    }

    Phrase said() {
      return Phrase.of("audit.note.missing", String.valueOf(getMessage()));
    }
  }

  FactId organization(String slug) {
    return in("organizations", slug);
  }

  FactId in(String space, String slug) {
    return find(space, slug).orElseThrow(() -> new Missing(slug));
  }

  Optional<FactId> find(String space, String slug) {
    return addresses.find(space, slug).map(Addresses.Found::fact);
  }

  /** By path, or by the slug of an organization. */
  FactId thing(String path) {
    var slash = path.indexOf('/');
    return slash < 0 ? organization(path) : in(path.substring(0, slash), path.substring(slash + 1));
  }

  static boolean is(Enum<?> word, String typed) {
    return Words.key(word).equals(typed);
  }
}
