package city.kontor.amendments;

import city.kontor.dates.DateRefused;
import city.kontor.dates.Edtf;
import city.kontor.dates.TypedDates;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.rules.RuleBook;
import city.kontor.web.Mistake;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * From which day a new version may hold: never on a day on which the one that it replaces begins,
 * goes on by its own end, or is replaced already, so that no two versions hold on one day. A day
 * that is past is for whoever says that it is meant, since verdicts of the days since then change.
 */
final class Beginning {

  /** That a past day is meant: typed after the page has said what it changes. */
  static final String MEANT = "past-is-meant";

  static final String PAST = "amendments.mistake.past";

  private Beginning() {}

  /**
   * What is wrong with the day that was typed; nothing where it is none, which the form of facts
   * tells.
   *
   * @param all of the network that stand
   * @param called what a version is called
   */
  static Optional<Mistake> mistake(
      Draft draft,
      List<Kept<RuleBook>> all,
      DraftForm form,
      LocalDate today,
      Function<FactId, String> called) {
    return read(form.get("since"))
        .flatMap(
            since ->
                together(draft, all, since, called)
                    .or(
                        () ->
                            since.first().isBefore(today) && form.get(MEANT).isEmpty()
                                ? Optional.of(new Mistake("since", PAST, since))
                                : Optional.empty()));
  }

  private static Optional<Mistake> together(
      Draft draft, List<Kept<RuleBook>> all, Edtf since, Function<FactId, String> called) {
    var replaced = draft.replaced();
    if (replaced == null) {
      return Optional.empty();
    }
    var begun = replaced.fact().period().since();
    if (begun != null && !since.first().isAfter(begun.first())) {
      return Optional.of(
          new Mistake("since", "amendments.mistake.begins", called.apply(replaced.id()), begun));
    }
    var until = replaced.fact().period().until();
    var next = next(draft, replaced.id(), all);
    if (next != null) {
      return Optional.of(
          new Mistake(
              "since",
              "amendments.mistake.replaced",
              called.apply(replaced.id()),
              called.apply(next.id())));
    }
    return until != null && since.first().isBefore(until.first())
        ? Optional.of(
            new Mistake("since", "amendments.mistake.goes-on", called.apply(replaced.id()), until))
        : Optional.empty();
  }

  /** Another version that has replaced the same one. */
  private static @Nullable Kept<RuleBook> next(
      Draft draft, FactId replaced, List<Kept<RuleBook>> all) {
    return all.stream()
        .filter(it -> replaced.equals(it.fact().replaces()))
        .filter(it -> !it.id().equals(draft.book().id()))
        .findFirst()
        .orElse(null);
  }

  private static Optional<Edtf> read(String typed) {
    try {
      return typed.isEmpty() ? Optional.empty() : Optional.of(TypedDates.read(typed));
    } catch (DateRefused _) {
      return Optional.empty();
    }
  }
}
