package city.kontor.audit;

import city.kontor.claims.Truth;
import city.kontor.dates.Edtf;
import city.kontor.dates.Period;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares dates as they are written, each standing for a day within its bounds. */
final class Moments {

  private Moments() {}

  /** Whether a spell began at a date. */
  static Truth began(Period period, Edtf meant) {
    var since = period.since();
    return since == null ? Truth.UNKNOWN : Truth.within(since, meant);
  }

  /** A date that gives a whole day, month or year, and so the time a figure is stated of. */
  static boolean isPlain(@Nullable Edtf date) {
    return date != null
        && !date.isApproximate()
        && !date.isDoubtful()
        && !date.text().contains("[");
  }

  /** Days of a course as a spell to be put into words. */
  static Period period(TruthThroughTime.Span span) {
    return new Period(
        span.startsSomewhere() ? Edtf.of(span.from()) : null,
        span.endsSomewhere() ? Edtf.of(span.until()) : null);
  }

  /** Holds where one of the courses does. */
  static TruthThroughTime anyOf(Collection<TruthThroughTime> courses) {
    return TruthThroughTime.of(
        courses.stream()
            .flatMap(it -> it.stretches().stream())
            .map(TruthThroughTime.Stretch::from)
            .toList(),
        day -> Truth.any(courses.stream().map(it -> it.on(day))));
  }

  /** Holds from a date on, possibly so within it, unknown before. */
  static TruthThroughTime from(Edtf date) {
    return TruthThroughTime.of(
        List.of(date.last()), day -> day.isBefore(date.last()) ? Truth.UNKNOWN : Truth.HOLDS);
  }
}
