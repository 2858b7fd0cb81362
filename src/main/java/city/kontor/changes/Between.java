package city.kontor.changes;

import city.kontor.dates.Certainty;
import city.kontor.dates.Edtf;
import city.kontor.web.Change;
import city.kontor.web.Refusal;
import city.kontor.web.Words;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A time between two days, both of them included.
 *
 * @param from null for the beginning of everything
 */
record Between(@Nullable LocalDate from, LocalDate until) {

  Between {
    if (from != null && from.isAfter(until)) {
      throw new Refusal.Malformed("changes.refusal.order", from.toString(), until.toString());
    }
  }

  /**
   * As typed; without a beginning since ever, without an end until today, or until its beginning
   * where that is still to come.
   */
  static Between of(@Nullable String from, @Nullable String until, LocalDate today) {
    var first = day("from", from);
    var last = day("until", until);
    return new Between(
        first, last != null ? last : first != null && first.isAfter(today) ? first : today);
  }

  private static @Nullable LocalDate day(String field, @Nullable String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    try {
      var text = typed.strip();
      var day = text.matches("\\d{4}-\\d{2}-\\d{2}") ? LocalDate.parse(text) : null;
      if (day != null && day.getYear() > 0) {
        return day;
      }
    } catch (DateTimeException _) {
      // said below
    }
    throw new Refusal.Malformed("changes.refusal.day", field, typed);
  }

  /**
   * Whether a change lies in between, as far as its date tells. One known only as "2001 or earlier"
   * may lie in any time before; it is told only where 2001 lies, lest every time tell it.
   */
  Certainty holds(Change change) {
    var first = change.on().first();
    var last = change.on().last();
    if (from != null && first.equals(Edtf.UNBOUNDED_PAST)) {
      return last.isBefore(from) || last.isAfter(until) ? Certainty.NOT : Certainty.POSSIBLE;
    }
    if (last.equals(Edtf.UNBOUNDED_FUTURE)) {
      return first.isAfter(until) || (from != null && first.isBefore(from))
          ? Certainty.NOT
          : Certainty.POSSIBLE;
    }
    if (first.isAfter(until) || (from != null && last.isBefore(from))) {
      return Certainty.NOT;
    }
    return last.isAfter(until) || (from != null && first.isBefore(from))
        ? Certainty.POSSIBLE
        : Certainty.CERTAIN;
  }

  List<Change> of(List<Change> changes) {
    return changes.stream().filter(it -> holds(it) != Certainty.NOT).toList();
  }

  String in(Words words) {
    return from == null
        ? words.say("changes.whole", until)
        : words.say("changes.between", from, until);
  }

  /** As parameters of an address. */
  String asked() {
    return (from == null ? "" : "from=" + from + "&") + "until=" + until;
  }
}
