package city.kontor.applications;

import static java.util.Comparator.naturalOrder;

import city.kontor.history.FactId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is found of a case while it is looked at; {@link Case} is the whole of it. */
final class Findings {

  private final List<Step> steps = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();
  private final List<String> silences = new ArrayList<>();

  /** What may be done after the steps found so far. */
  void step(Step step) {
    steps.add(step);
  }

  void note(Note note) {
    notes.add(note);
  }

  /** The books do not say; the key of the sentence that tells so. */
  void silence(String key) {
    silences.add(key);
  }

  /** What has no day first, then in the order of the days until which it is done. */
  void inOrderOfDays() {
    steps.sort(Comparator.comparing(Step::until, Comparator.nullsFirst(naturalOrder())));
  }

  Case of(Circumstances at, Stage stage, @Nullable FactId via) {
    return new Case(
        new Case.Parties(at.network(), at.organization(), via), stage, steps, notes, silences);
  }
}
