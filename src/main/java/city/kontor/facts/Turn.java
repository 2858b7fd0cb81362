package city.kontor.facts;

import city.kontor.history.FactId;
import city.kontor.history.Recording;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one fact by one recording, or on the day that released it.
 *
 * @param recording the act; for a release, number and moment of the last one before that day, of
 *     which nothing else is told
 * @param account of the person who recorded; the public is never told
 * @param source what the whole act rests on
 * @param verb what was done; null when nobody did anything and the day of its release came
 * @param released that day
 * @param before what it said until then; null when it was not there, or not to be seen
 * @param after what it says from then on; null when it is no longer to be seen
 * @param follows the fact whose place this one takes by a change
 * @param followedBy the fact that takes its place
 */
public record Turn(
    Mark mark,
    Recording recording,
    @Nullable UUID account,
    @Nullable FactId source,
    @Nullable Verb verb,
    @Nullable LocalDate released,
    FactId fact,
    FactKind<?> kind,
    @Nullable State before,
    @Nullable State after,
    @Nullable FactId follows,
    @Nullable FactId followedBy) {

  /**
   * What a fact says, on whose word, and what its parties say to it. Its form refers to other facts
   * by their identities.
   */
  public record State(Facts.Stated stated, List<Citation> citations, List<Position> positions) {

    public State {
      citations = List.copyOf(citations);
      positions = List.copyOf(positions);
    }
  }

  /** The newest that is known of it by this turn. */
  public State latest() {
    var state = after == null ? before : after;
    if (state == null) {
      throw new IllegalStateException("A turn of a fact that says nothing: " + fact);
    }
    return state;
  }
}
