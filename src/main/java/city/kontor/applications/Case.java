package city.kontor.applications;

import java.util.List;
import java.util.Optional;

/**
 * The case of an organization at a network on a day.
 *
 * @param steps what may be done next, that which the case waits for first
 * @param notes what is to be known beside that, as what is still to be paid
 * @param silences what the network's books do not say, by the keys of their sentences: there the
 *     clerk chooses
 */
record Case(
    Parties parties, Stage stage, List<Step> steps, List<Note> notes, List<String> silences) {

  Case {
    steps = List.copyOf(steps);
    notes = List.copyOf(notes);
    silences = List.copyOf(silences);
  }

  /** Whether it waits for somebody: also where nothing but a debt is left of a membership. */
  boolean isOpen() {
    return stage.isOpen() || (!steps.isEmpty() && steps.getFirst().act() == Step.Act.PAY);
  }

  /** Whether there is something to know of it though it waits for nobody. */
  boolean isTold() {
    return notes.stream().anyMatch(it -> it.key().equals(Note.ASSOCIATION_SUSPENDED));
  }

  /** What the case waits for; nothing where it rests. */
  Optional<Step> next() {
    return isOpen() ? steps.stream().findFirst() : Optional.empty();
  }

  /** What else may be done. */
  List<Step> others() {
    return isOpen() && !steps.isEmpty() ? steps.subList(1, steps.size()) : steps;
  }

  /**
   * Between whom it is.
   *
   * @param via the section, chapter or association by which the organization applies or belongs
   */
  record Parties(
      city.kontor.history.FactId network,
      city.kontor.history.FactId organization,
      city.kontor.history.@org.jspecify.annotations.Nullable FactId via) {}
}
