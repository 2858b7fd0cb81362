package city.kontor.facts;

import city.kontor.history.FactId;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** What people typed about facts outside the record, to each other or for themselves. */
public interface Aside {

  /**
   * Puts {@link Redactions#MARK} in the place of a text that is redacted, and of whatever was noted
   * with it; inside a redaction.
   *
   * @param kind the kind's word
   * @param field in which it stood; or {@link Redactions#WHY}, for the notes alone
   * @param texts what stood in it, in every version
   * @param proposals those that concern the fact, and those it came by
   * @param along the facts with which it was stated, as a new document is with what rests on it
   */
  void redact(
      FactId fact,
      String kind,
      String field,
      Collection<String> texts,
      Collection<FactId> proposals,
      Collection<FactId> along);

  /** The word of the kind of what was typed there under an identity of its own; else nothing. */
  default Optional<String> kind(FactId id) {
    return Optional.empty();
  }

  /** The fields of that into which something was typed. */
  default Set<String> fields(FactId id) {
    return Set.of();
  }

  /** Puts the mark in the place of one of these, and of whatever was noted with it. */
  default void redact(FactId id, String field) {}
}
