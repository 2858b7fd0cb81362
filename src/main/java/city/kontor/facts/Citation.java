package city.kontor.facts;

import city.kontor.history.FactId;
import org.jspecify.annotations.Nullable;

/**
 * A document that speaks for or against a fact, and where in it.
 *
 * @param locator page, article, section as the document counts them
 */
public record Citation(FactId document, @Nullable String locator, Stance stance, Manner manner) {

  /** Whether the document speaks for the fact or against it. */
  public enum Stance {
    SUPPORTS,
    CONTRADICTS
  }

  /** Whether the document says so, or it only follows from what it says. */
  public enum Manner {
    STATES,
    IMPLIES
  }
}
