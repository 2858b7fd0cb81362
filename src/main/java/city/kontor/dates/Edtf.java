package city.kontor.dates;

import java.time.LocalDate;

/**
 * One date as a source writes it: EDTF level 1, {@code [a..b]} for one day within, and intervals
 * for what lasted several days. It is kept as text and compared by its first and last possible day.
 *
 * @param text as written, without surrounding space
 */
public record Edtf(String text) {

  /** Stands for an unknown or unset beginning; {@code -infinity} in the database. */
  public static final LocalDate UNBOUNDED_PAST = LocalDate.MIN;

  /** Stands for an unknown or unset end; {@code infinity} in the database. */
  public static final LocalDate UNBOUNDED_FUTURE = LocalDate.MAX;

  private static final int LONGEST = 60;

  /** Refuses with {@link DateRefused} what is malformed or impossible, and nothing else. */
  public Edtf {
    String typed = text;
    text = text.strip();
    if (text.length() > LONGEST || Written.read(text).isEmpty()) {
      throw new DateRefused(typed);
    }
  }

  /** Reads one date, or refuses with {@link DateRefused}. */
  public static Edtf parse(String text) {
    return new Edtf(text);
  }

  /** One certain day; refuses years outside 1 to 9999. */
  public static Edtf of(LocalDate day) {
    return new Edtf(day.toString());
  }

  /** The first possible day, or {@link #UNBOUNDED_PAST}. */
  public LocalDate first() {
    return written().first();
  }

  /** The last possible day, or {@link #UNBOUNDED_FUTURE}. */
  public LocalDate last() {
    return written().last();
  }

  /** A single certain day. */
  public boolean isExact() {
    return written() instanceof Written.Point point && point.isDay() && point.isPlain();
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
    return Written.read(text).orElseThrow();
  }

  /** As written. */
  @Override
  public String toString() {
    return text;
  }
}
