package city.kontor.keeping;

import city.kontor.facts.Facts.Standing;
import city.kontor.facts.Facts.Stated;
import org.jspecify.annotations.Nullable;

/**
 * An act that may be done as it was typed, by whom it was typed.
 *
 * @param standing the fact it is done to; null when a new one is stated
 * @param after what the fact will say; of a new one before it has an identity
 * @param isProposal whether another office is asked to do it
 */
record Deed(
    Typed typed,
    Behalf behalf,
    Keepers keepers,
    boolean isProposal,
    @Nullable Standing standing,
    Stated after) {

  /** The same, typed differently around the fact. */
  Deed with(Typed other) {
    return new Deed(other, behalf, keepers, isProposal, standing, after);
  }

  @Nullable Stated before() {
    return standing == null ? null : standing.stated();
  }
}
