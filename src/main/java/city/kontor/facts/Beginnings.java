package city.kontor.facts;

import city.kontor.dates.Period;
import city.kontor.history.FactId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Nothing belongs to what is not there yet: where no source says when a spell began, it reaches
 * back to the first possible day of what it belongs to and no further. What sources say of a
 * beginning is never changed by this, and nothing of it is kept (decision 0026).
 */
public final class Beginnings {

  private Beginnings() {}

  /**
   * These facts, the open beginnings among them cut.
   *
   * @param whole what a fact belongs to
   * @param with the same fact with another period
   * @param firstDays the first possible days of such wholes, as far as known; asked once, and only
   *     when a beginning is open
   */
  public static <F extends Record> List<Kept<F>> cut(
      List<Kept<F>> facts,
      Function<F, FactId> whole,
      Function<F, Period> period,
      BiFunction<F, Period, F> with,
      Function<Collection<FactId>, Map<FactId, LocalDate>> firstDays) {
    var wholes =
        facts.stream()
            .map(Kept::fact)
            .filter(it -> period.apply(it).isOpenAtStart())
            .map(whole)
            .distinct()
            .toList();
    if (wholes.isEmpty()) {
      return facts;
    }
    var first = firstDays.apply(wholes);
    return facts.stream()
        .map(
            it -> {
              var day = first.get(whole.apply(it.fact()));
              return day == null
                  ? it
                  : new Kept<>(
                      it.id(), with.apply(it.fact(), period.apply(it.fact()).notBefore(day)));
            })
        .toList();
  }
}
