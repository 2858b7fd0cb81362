package city.kontor.web;

import city.kontor.dates.Certainty;
import city.kontor.dates.Period;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * A list on a day: what held for sure, what the dates of its sources only allow, and what belongs
 * to other times. The three are shown apart.
 */
public record OnDay<R>(List<R> certain, List<R> possible, List<R> other) {

  /** Sorts by the day and puts each into words; the order within stays. */
  public static <K, R> OnDay<R> of(
      Collection<K> all, LocalDate day, Function<K, Period> period, Function<K, R> words) {
    return new OnDay<>(
        those(all, Certainty.CERTAIN, day, period, words),
        those(all, Certainty.POSSIBLE, day, period, words),
        those(all, Certainty.NOT, day, period, words));
  }

  /** Those of other times that a page shows. */
  public Shown<R> others() {
    return Shown.last(other);
  }

  public boolean isEmpty() {
    return certain.isEmpty() && possible.isEmpty() && other.isEmpty();
  }

  private static <K, R> List<R> those(
      Collection<K> all,
      Certainty wanted,
      LocalDate day,
      Function<K, Period> period,
      Function<K, R> words) {
    return all.stream().filter(it -> period.apply(it).on(day) == wanted).map(words).toList();
  }
}
