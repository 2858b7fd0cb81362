package city.kontor.facts;

import city.kontor.history.FactId;

/**
 * What lies with a fact and is no field of it, such as an uploaded document; redacted as a text.
 */
public interface Attached {

  /** By which word it is redacted. */
  String field();

  /** Whether a fact has one, now or once, that is not redacted. */
  boolean isWith(FactId fact);

  /** Puts {@link Redactions#MARK} in its place, in every version; inside a redaction. */
  void redact(FactId fact);
}
