package city.kontor.facts;

import city.kontor.history.FactId;
import org.jspecify.annotations.Nullable;

/**
 * A change proposed to what another office keeps.
 *
 * @param by the office that proposes
 * @param to the office that keeps the fact
 * @param answer why it was accepted, refused or taken back, if anything was said
 */
public record Proposal(
    FactId id,
    Proposed proposed,
    @Nullable FactId by,
    @Nullable FactId to,
    State state,
    @Nullable String answer) {

  /** A draft is seen by its own office only; an open one waits for its answer. */
  public enum State {
    DRAFT,
    OPEN,
    ACCEPTED,
    REFUSED,
    /** By the office that proposed it, before it was answered. */
    TAKEN_BACK
  }
}
