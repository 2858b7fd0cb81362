package city.kontor.keeping;

import city.kontor.facts.Facts.Standing;
import city.kontor.facts.Facts.Stated;
import city.kontor.facts.Verb;
import city.kontor.keepers.Behalf;
import city.kontor.keepers.Keepers;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An act that may be done as it was typed, by whom it was typed.
 *
 * @param standing the fact it is done to; null when a new one is stated
 * @param after what the fact will say; of a new one before it has an identity
 * @param first what is stated with it, because it is of it and it is not there yet: the pair of an
 *     agreement; mostly null
 * @param isProposal whether another office is asked to do it
 */
public record Deed(
    Typed typed,
    Behalf behalf,
    Keepers keepers,
    @Nullable Deed first,
    boolean isProposal,
    @Nullable Standing standing,
    Stated after) {

  /** The same, typed differently around the fact. */
  Deed with(Typed other) {
    return new Deed(other, behalf, keepers, first, isProposal, standing, after);
  }

  /** The kinds of fact that are kept by it. */
  List<String> kinds() {
    return Stream.concat(Stream.of(this), Stream.ofNullable(first))
        .map(it -> it.typed().kind().word())
        .toList();
  }

  @Nullable Stated before() {
    return standing == null ? null : standing.stated();
  }

  /** Whether it corrects by saying more alone: all that the fact said, it goes on saying. */
  boolean onlyAdds() {
    return typed.verb() == Verb.CORRECT
        && standing != null
        && after.form().fields().size() > standing.stated().form().fields().size()
        && after
            .form()
            .fields()
            .entrySet()
            .containsAll(standing.stated().form().fields().entrySet());
  }
}
