package city.kontor.facts;

import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import java.util.List;

/**
 * What lies with a fact and is no field of it, such as an uploaded document; redacted as a text.
 */
public interface Attached {

  /** By which word it is redacted. */
  String field();

  /** Whether a fact has one, now or once, that is not redacted. */
  boolean isWith(FactId fact);

  /** Whether everybody who sees the fact saw as of a recording what lies with it. */
  default boolean isShown(FactId fact, Recorded recorded) {
    return false;
  }

  /** What people typed there, in every version; nothing where it is not typed. */
  default List<String> typed(FactId fact) {
    return List.of();
  }

  /** Puts {@link Redactions#MARK} in its place, in every version; inside a redaction. */
  void redact(FactId fact);
}
