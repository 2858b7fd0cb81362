package city.kontor.bodies;

import city.kontor.dates.Certainty;
import city.kontor.dates.Period;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.web.OnDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;

/**
 * An organization's time in a seat without a break: terms of which each begins when the one before
 * ends. Where that day itself is known only as "2016", the seat was still held for sure all that
 * year, though neither term was.
 *
 * @param period from the beginning of the first term to the end of the last
 * @param terms oldest first
 */
public record Run(FactId seat, FactId holder, Period period, List<Kept<Holding>> terms) {

  public Run {
    terms = List.copyOf(terms);
  }

  /** A term as it is shown on a day; the period is wider where two terms share the day. */
  record Shown(Kept<Holding> term, Period period) {}

  /** The runs of these holdings, which are in the order of their beginning. */
  public static List<Run> of(Collection<Kept<Holding>> holdings) {
    record Place(FactId seat, FactId holder) {}
    var places = new LinkedHashMap<Place, List<Run>>();
    for (var term : holdings) {
      var place = new Place(term.fact().seat(), term.fact().holder());
      var runs = places.computeIfAbsent(place, _ -> new ArrayList<>());
      if (!runs.isEmpty() && runs.getLast().isFollowedBy(term)) {
        runs.add(runs.removeLast().with(term));
      } else {
        runs.add(new Run(place.seat(), place.holder(), term.fact().period(), List.of(term)));
      }
    }
    return places.values().stream().flatMap(List::stream).toList();
  }

  /** Sorts terms by a day: those of runs that cover it for sure, those that may, the others. */
  static <R> OnDay<R> on(List<Run> runs, LocalDate day, Function<Shown, R> words) {
    var certain = new ArrayList<R>();
    var possible = new ArrayList<R>();
    var other = new ArrayList<R>();
    for (var run : runs) {
      var then = run.terms.stream().filter(it -> it.fact().period().possiblyOn(day)).toList();
      if (run.period.certainlyOn(day)) {
        var whole =
            new Period(
                then.getFirst().fact().period().since(), then.getLast().fact().period().until());
        certain.add(words.apply(new Shown(then.getLast(), whole)));
      } else {
        then.forEach(it -> possible.add(words.apply(new Shown(it, it.fact().period()))));
      }
      run.terms.stream()
          .filter(it -> it.fact().period().on(day) == Certainty.NOT)
          .forEach(it -> other.add(words.apply(new Shown(it, it.fact().period()))));
    }
    return new OnDay<>(certain, possible, other);
  }

  static int count(List<Run> runs, LocalDate day, Certainty wanted) {
    return (int) runs.stream().filter(it -> it.period.on(day) == wanted).count();
  }

  private boolean isFollowedBy(Kept<Holding> next) {
    var end = period.until();
    var beginning = next.fact().period().since();
    return end != null && end.equals(beginning);
  }

  private Run with(Kept<Holding> next) {
    var longer = new ArrayList<>(terms);
    longer.add(next);
    return new Run(seat, holder, new Period(period.since(), next.fact().period().until()), longer);
  }
}
