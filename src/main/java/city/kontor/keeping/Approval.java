package city.kontor.keeping;

import city.kontor.facts.FactKind;
import city.kontor.facts.FactKinds;
import city.kontor.facts.Verb;
import city.kontor.history.FactId;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An act as one person of an office typed it, waiting for another to approve it.
 *
 * @param typed what the form carried, by name
 * @param typedBy who handed it in last; never the one who decides
 * @param handIns how often it was handed in: who decides says which of them was read
 * @param outcome the fact it was done to, or the proposal that was made of it; null until approved,
 *     or done at once after it was taken back
 */
public record Approval(
    FactId id,
    FactId office,
    String kind,
    @Nullable FactId fact,
    Verb verb,
    Map<String, String> typed,
    State state,
    UUID typedBy,
    int handIns,
    @Nullable FactId outcome) {

  public Approval {
    typed = Map.copyOf(typed);
  }

  /** Where it is on its way. */
  public enum State {
    WAITING,
    RETURNED,
    APPROVED,
    REFUSED,
    /** Typed anew and done at once, when the office no longer wanted a second person. */
    DONE,
    /** By whoever handed it in, who has it as a draft again. */
    TAKEN_BACK
  }

  /**
   * Something that was done with it, and what was said to it.
   *
   * @param program that did it for the person; empty where the person did
   */
  public record Step(String step, UUID account, OffsetDateTime at, String note, String program) {}

  /**
   * Somebody said for which kinds of fact the office wants a second person.
   *
   * @param begun the kinds for which it does from then on
   * @param ended those for which it no longer does
   */
  public record Switched(UUID account, OffsetDateTime at, List<String> begun, List<String> ended) {}

  public boolean isOpen() {
    return state == State.WAITING || state == State.RETURNED;
  }

  /** Whether what was typed is recorded, or proposed. */
  boolean isDone() {
    return state == State.APPROVED || state == State.DONE;
  }

  /** As it was typed, on behalf of the office. */
  public Typed form(FactKinds kinds) {
    FactKind<?> its = kinds.get(kind);
    return Typed.of(its, fact, verb, typed::get).with(Typed.BEHALF, office.toString());
  }

  /** The address of the form in which it is typed anew. */
  public String formPath() {
    return (fact == null
            ? "/facts/new/" + kind
            : "/facts/" + fact + "/" + city.kontor.web.Words.key(verb))
        + "?"
        + Typed.APPROVAL
        + "="
        + id;
  }
}
