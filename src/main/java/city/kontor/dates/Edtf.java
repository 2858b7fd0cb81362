package city.kontor.dates;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One date as a source writes it: EDTF level 1, {@code [a..b]} for one day within, and intervals
 * for what lasted several days. It is kept as text and compared by its first and last possible day,
 * which are read once: a list of members compares those of thousands with hundreds of days.
 */
public final class Edtf {

  /** Stands for an unknown or unset beginning; {@code -infinity} in the database. */
  public static final LocalDate UNBOUNDED_PAST = LocalDate.MIN;

  /** Stands for an unknown or unset end; {@code infinity} in the database. */
  public static final LocalDate UNBOUNDED_FUTURE = LocalDate.MAX;

  private static final int LONGEST = 60;

  private final String text;
  private final Written written;
  private final LocalDate first;
  private final LocalDate last;

  private Edtf(String text, Written written) {
    this.text = text;
    this.written = written;
    this.first = written.first();
    this.last = written.last();
  }

  /** Reads one date; refuses with {@link DateRefused} what is malformed or impossible. */
  public static Edtf parse(String typed) {
    var text = typed.strip();
    if (text.length() > LONGEST) {
      throw new DateRefused(typed);
    }
    return new Edtf(text, Written.read(text).orElseThrow(() -> new DateRefused(typed)));
  }

  /** One certain day; refuses years outside 1 to 9999. */
  public static Edtf of(LocalDate day) {
    return parse(day.toString());
  }

  /** As written, without surrounding space. */
  public String text() {
    return text;
  }

  /** The first possible day, or {@link #UNBOUNDED_PAST}. */
  public LocalDate first() {
    return first;
  }

  /** The last possible day, or {@link #UNBOUNDED_FUTURE}. */
  public LocalDate last() {
    return last;
  }

  /** A single certain day. */
  public boolean isExact() {
    return written instanceof Written.Point point && point.isDay() && point.isPlain();
  }

  /** A single certain day, or all days from one to another. */
  public boolean isOfDays() {
    return isExact()
        || (written instanceof Written.Span span
            && span.from() instanceof Written.Point from
            && span.to() instanceof Written.Point to
            && from.isDay()
            && from.isPlain()
            && to.isDay()
            && to.isPlain());
  }

  /** Marked {@code ~} or {@code %}, at either end. */
  public boolean isApproximate() {
    return text.indexOf('~') >= 0 || text.indexOf('%') >= 0;
  }

  /** Marked {@code ?} or {@code %}, at either end. */
  public boolean isDoubtful() {
    return text.indexOf('?') >= 0 || text.indexOf('%') >= 0;
  }

  /** A span of days, {@code a/b}, rather than one date. */
  public boolean isInterval() {
    return text.indexOf('/') >= 0;
  }

  Written written() {
    return written;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Edtf date && date.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** As written. */
  @Override
  public String toString() {
    return text;
  }
}
