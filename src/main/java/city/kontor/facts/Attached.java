package city.kontor.facts;

import city.kontor.history.FactId;
import java.util.Collection;
import java.util.List;

/**
 * What lies with a fact and is no field of it, such as an uploaded document; redacted as a text.
 */
public interface Attached {

  /** By which word it is redacted. */
  String field();

  /** Whether a fact has one, now or once, that is not redacted. */
  boolean isWith(FactId fact);

  /**
   * When everybody who sees a fact saw what lies with it.
   *
   * @param recording the first recording as of which they did
   * @param superseded the first as of which they did no longer
   */
  record Spell(FactId fact, long recording, long superseded) {

    boolean isHeld(long no) {
      return recording <= no && superseded > no;
    }
  }

  /** Of these facts, as far as it touches the recordings from the first to the last. */
  default List<Spell> shown(Collection<FactId> facts, long first, long last) {
    return List.of();
  }

  /** What people typed there, in every version; nothing where it is not typed. */
  default List<String> typed(FactId fact) {
    return List.of();
  }

  /** Puts {@link Redactions#MARK} in its place, in every version; inside a redaction. */
  void redact(FactId fact);
}
