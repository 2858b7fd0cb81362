package city.kontor.facts;

import city.kontor.history.FactId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An act that one office asks of another, as that other would do it itself.
 *
 * @param kind the kind's word
 * @param fact what it is done to; null when a new fact is to be stated
 * @param verb one of state, correct, change, end and restore
 * @param form the form to submit; of an end {@code until} and {@code reason}, of a restoration the
 *     number of the {@code recording}
 * @param cited what it rests on
 * @param source what was typed for a document that the register does not have yet; it is stated
 *     when the proposal is accepted. Null where there is none.
 */
public record Proposed(
    String kind,
    @Nullable FactId fact,
    Verb verb,
    Form form,
    List<Citation> cited,
    @Nullable Form source) {

  public Proposed(String kind, @Nullable FactId fact, Verb verb, Form form, List<Citation> cited) {
    this(kind, fact, verb, form, cited, null);
  }

  public Proposed {
    if ((fact == null) != (verb == Verb.STATE)) {
      throw new IllegalArgumentException("A new fact is stated, a standing one is not: " + verb);
    }
    cited = List.copyOf(cited);
  }

  /** The same, resting on these as well. */
  Proposed citing(List<Citation> others) {
    return new Proposed(
        kind, fact, verb, form, Stream.concat(cited.stream(), others.stream()).toList(), source);
  }
}
