package city.kontor.audit;

import city.kontor.claims.Truth;
import city.kontor.dates.Edtf;
import city.kontor.dates.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Whether something is so, through all time: stretches of days without gap or overlap, each with
 * one truth. Exact, because it is asked once for each stretch between two days on which a fact may
 * change.
 */
record TruthThroughTime(List<Stretch> stretches) {

  TruthThroughTime {
    stretches = List.copyOf(stretches);
  }

  /** Days from {@code from} up to, not including, {@code until}. */
  record Stretch(LocalDate from, LocalDate until, Truth truth) {

    boolean includes(LocalDate day) {
      return !day.isBefore(from) && day.isBefore(until);
    }

    boolean overlaps(Span span) {
      return from.isBefore(span.until()) && span.from().isBefore(until);
    }
  }

  /** Days from {@code from} up to, not including, {@code until}; unbounded at MIN and MAX. */
  record Span(LocalDate from, LocalDate until) {

    boolean includes(LocalDate day) {
      return !day.isBefore(from) && day.isBefore(until);
    }

    boolean startsSomewhere() {
      return !from.equals(Edtf.UNBOUNDED_PAST);
    }

    boolean endsSomewhere() {
      return !until.equals(Edtf.UNBOUNDED_FUTURE);
    }
  }

  static TruthThroughTime always(Truth truth) {
    return new TruthThroughTime(
        List.of(new Stretch(Edtf.UNBOUNDED_PAST, Edtf.UNBOUNDED_FUTURE, truth)));
  }

  /** Asks on each stretch between the days on which the answer can change. */
  static TruthThroughTime of(Collection<LocalDate> changes, Function<LocalDate, Truth> truth) {
    var days = new TreeSet<>(changes);
    days.add(Edtf.UNBOUNDED_PAST);
    days.remove(Edtf.UNBOUNDED_FUTURE);
    var stretches = new ArrayList<Stretch>();
    for (var day : days) {
      var next = days.higher(day);
      var until = next == null ? Edtf.UNBOUNDED_FUTURE : next;
      var found = truth.apply(day);
      if (!stretches.isEmpty() && stretches.getLast().truth() == found) {
        var last = stretches.removeLast();
        stretches.add(new Stretch(last.from(), until, found));
      } else {
        stretches.add(new Stretch(day, until, found));
      }
    }
    return new TruthThroughTime(stretches);
  }

  /** The days on which what these spells say may change. */
  static Collection<LocalDate> changes(Stream<Period> spells) {
    return spells
        .flatMap(it -> Stream.of(it.sinceFrom(), it.sinceTo(), it.untilFrom(), it.untilTo()))
        .filter(it -> !it.equals(Edtf.UNBOUNDED_PAST) && !it.equals(Edtf.UNBOUNDED_FUTURE))
        .toList();
  }

  /** Holds where one of the spells does; outside all of them it did not. */
  static TruthThroughTime anyOf(Collection<Period> spells) {
    return of(
        changes(spells.stream()),
        day -> Truth.any(spells.stream().map(it -> Truth.of(it.on(day)))));
  }

  /** Holds where all do. */
  static TruthThroughTime allOf(Collection<TruthThroughTime> courses) {
    return of(
        courses.stream().flatMap(it -> it.stretches.stream()).map(Stretch::from).toList(),
        day -> Truth.all(courses.stream().map(it -> it.on(day))));
  }

  /** The same, failing as well on the days before this one. */
  TruthThroughTime notBefore(Edtf date) {
    var begin =
        of(
            List.of(date.first(), date.last()),
            day ->
                day.isBefore(date.first())
                    ? Truth.FAILS
                    : day.isBefore(date.last()) ? Truth.UNKNOWN : Truth.HOLDS);
    return allOf(List.of(this, begin));
  }

  /** The same, unknown where it would fail and the list it rests on may be incomplete. */
  TruthThroughTime unknownUnlessComplete(Collection<Period> complete) {
    var days = new ArrayList<>(changes(complete.stream()));
    stretches.forEach(it -> days.add(it.from()));
    return of(
        days,
        day -> on(day).orUnknownUnless(complete.stream().anyMatch(it -> it.certainlyOn(day))));
  }

  Truth on(LocalDate day) {
    return stretches.stream()
        .filter(it -> it.includes(day))
        .findFirst()
        .map(Stretch::truth)
        .orElseGet(() -> stretches.getLast().truth());
  }

  boolean isEver(Truth truth) {
    return stretches.stream().anyMatch(it -> it.truth() == truth);
  }

  boolean isAlways(Truth truth) {
    return stretches.size() == 1 && stretches.getFirst().truth() == truth;
  }

  List<Span> spans(Truth truth) {
    return stretches.stream()
        .filter(it -> it.truth() == truth)
        .map(it -> new Span(it.from(), it.until()))
        .toList();
  }

  /** The runs of days on which it does not fail. */
  List<Span> notFailing() {
    return of(
            stretches.stream().map(Stretch::from).toList(),
            day -> on(day) == Truth.FAILS ? Truth.FAILS : Truth.UNKNOWN)
        .spans(Truth.UNKNOWN);
  }
}
