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

  /** Whether it speaks of the fact as a whole, and not only of its end. */
  public boolean isOfWhole() {
    return manner != Manner.ENDS;
  }

  Citation ofEnd() {
    return new Citation(document, locator, stance, Manner.ENDS);
  }

  /** Whether the document says so, or it only follows from what it says. */
  public enum Manner {
    STATES,
    IMPLIES,
    /** Only that it ended, or what came after it. */
    ENDS
  }
}
