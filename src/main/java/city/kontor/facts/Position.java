package city.kontor.facts;

import city.kontor.history.FactId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one party says to a fact that belongs to several.
 *
 * @param counter how the party says it was, where it contests; null otherwise
 * @param cited what a contest rests on; nothing where it rests on the word of the party
 * @param isOutdated whether the fact has been changed since, so that the party may see it anew
 */
public record Position(
    FactId fact,
    FactId party,
    Stance stance,
    @Nullable Form counter,
    List<Citation> cited,
    boolean isOutdated) {

  public Position {
    cited = List.copyOf(cited);
  }

  /** The same, resting on these. */
  Position citing(List<Citation> others) {
    return new Position(fact, party, stance, counter, others, isOutdated);
  }

  /** The party was asked and is silent, stated the fact itself, confirms it, or contests it. */
  public enum Stance {
    ASKED,
    STATED,
    CONFIRMED,
    CONTESTED
  }
}
