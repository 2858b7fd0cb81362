package city.kontor.applications;

import java.util.List;
import java.util.Optional;

/**
 * The case of an organization at a network on a day.
 *
 * @param steps what may be done next, that which the case waits for first
 * @param silences what the network's books do not say, by the keys of their sentences: there the
 *     clerk chooses
 */
record Case(Parties parties, Stage stage, List<Step> steps, List<String> silences) {

  Case {
    steps = List.copyOf(steps);
    silences = List.copyOf(silences);
  }

  /** What the case waits for; nothing where it rests. */
  Optional<Step> next() {
    return stage.isOpen() ? steps.stream().findFirst() : Optional.empty();
  }

  /** What else may be done. */
  List<Step> others() {
    return stage.isOpen() && !steps.isEmpty() ? steps.subList(1, steps.size()) : steps;
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
