package city.kontor.facts;

import city.kontor.history.FactId;
import org.jspecify.annotations.Nullable;

/**
 * What one party says to a fact that belongs to several.
 *
 * @param counter how the party says it was, where it contests; null otherwise
 * @param isOutdated whether the fact has been changed since, so that the party may see it anew
 */
public record Position(
    FactId fact, FactId party, Stance stance, @Nullable Form counter, boolean isOutdated) {

  /** The party was asked and is silent, stated the fact itself, confirms it, or contests it. */
  public enum Stance {
    ASKED,
    STATED,
    CONFIRMED,
    CONTESTED
  }
}
