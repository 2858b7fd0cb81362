package city.kontor.audit;

import city.kontor.claims.Truth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What the record makes of a check: when it holds and fails, and the facts that this rests on.
 *
 * @param drawing the same as far as facts and complete lists tell; only this may draw a window,
 *     never what documents merely claim
 * @param notes what else is to be said
 * @param parts the findings of the checks joined in it; none for a single one
 */
record Finding(
    TruthThroughTime course,
    TruthThroughTime drawing,
    List<Evidence> evidence,
    List<Phrase> notes,
    List<Finding> parts) {

  Finding {
    evidence = List.copyOf(evidence);
    notes = List.copyOf(notes);
    parts = List.copyOf(parts);
  }

  static Finding of(TruthThroughTime course, List<Evidence> evidence, Phrase... notes) {
    return new Finding(course, course, evidence, List.of(notes), List.of());
  }

  /** Nothing is known of it. */
  static Finding unknown(List<Evidence> evidence, Phrase... notes) {
    return of(TruthThroughTime.always(Truth.UNKNOWN), evidence, notes);
  }

  /**
   * Spells of the very thing: it held in them and not outside. Where the record knows none, nothing
   * is known.
   */
  static Finding spells(Collection<Evidence> own, Collection<Evidence> others) {
    var all = new ArrayList<>(own);
    all.addAll(others);
    return own.isEmpty()
        ? unknown(all)
        : of(TruthThroughTime.anyOf(own.stream().map(Evidence::period).toList()), all);
  }

  static Finding all(List<Finding> parts) {
    return new Finding(
        TruthThroughTime.allOf(parts.stream().map(Finding::course).toList()),
        TruthThroughTime.allOf(parts.stream().map(Finding::drawing).toList()),
        parts.stream().flatMap(it -> it.evidence.stream()).distinct().toList(),
        parts.stream().flatMap(it -> it.notes.stream()).distinct().toList(),
        parts);
  }

  Finding with(TruthThroughTime course) {
    return new Finding(course, course, evidence, notes, parts);
  }

  /** The findings that must each be borne out: its parts, or itself. */
  List<Finding> single() {
    return parts.isEmpty() ? List.of(this) : parts;
  }
}
