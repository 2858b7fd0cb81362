package city.kontor.dates;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a date as written: one date, one day within two bounds, or a span of days (EDTF
 * level 1, ISO 8601-2:2019, and its sets of one date).
 */
sealed interface Written {

  LocalDate first();

  LocalDate last();

  /** What the text says, or empty when it says no possible date. */
  static Optional<Written> read(String text) {
    try {
      return Optional.ofNullable(parse(text)).filter(Written::isInOrder);
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static @Nullable Written parse(String text) {
    if (text.startsWith("[") && text.endsWith("]")) {
      return Within.parse(text.substring(1, text.length() - 1));
    }
    return text.indexOf('/') < 0 ? Point.parse(text) : Span.parse(text);
  }

  private boolean isInOrder() {
    return !last().isBefore(first());
  }

  /** One date: a year, a month of a year, or a day. Month and day are 1 where none is given. */
  record Point(LocalDate start, Precision precision, boolean approximate, boolean doubtful)
      implements Written, End {
    private static final Pattern POINT =
        Pattern.compile("([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?([~?%])?");
    private static final LocalDate FIRST_WRITABLE = LocalDate.of(1, Month.JANUARY, 1);
    private static final LocalDate LAST_WRITABLE = LocalDate.of(9999, Month.DECEMBER, 31);

    static @Nullable Point parse(String text) {
      Matcher parts = POINT.matcher(text);
      if (!parts.matches() || parts.group(1).equals("0000")) {
        return null;
      }
      String mark = parts.group(4) == null ? "" : parts.group(4);
      return new Point(
          LocalDate.of(number(parts, 1), number(parts, 2), number(parts, 3)),
          precision(parts),
          mark.equals("~") || mark.equals("%"),
          mark.equals("?") || mark.equals("%"));
    }

    private static int number(Matcher parts, int group) {
      return parts.group(group) == null ? 1 : Integer.parseInt(parts.group(group));
    }

    private static Precision precision(Matcher parts) {
      if (parts.group(2) == null) {
        return Precision.YEAR;
      }
      return parts.group(3) == null ? Precision.MONTH : Precision.DAY;
    }

    @Override
    public LocalDate first() {
      LocalDate first = isPlain() ? start : start.minus(1, precision.unit);
      return first.isBefore(FIRST_WRITABLE) ? FIRST_WRITABLE : first;
    }

    @Override
    public LocalDate last() {
      // The unit is widened from its start: a month after 31 March has another length.
      LocalDate next = start.plus(isPlain() ? 1 : 2, precision.unit);
      LocalDate last = next.minusDays(1);
      return last.isAfter(LAST_WRITABLE) ? LAST_WRITABLE : last;
    }

    boolean isPlain() {
      return !approximate && !doubtful;
    }

    boolean isDay() {
      return precision == Precision.DAY;
    }

    boolean sharesMonthWith(Point other) {
      return sharesYearWith(other) && start.getMonth() == other.start.getMonth();
    }

    boolean sharesYearWith(Point other) {
      return Year.from(start).equals(Year.from(other.start));
    }

    /** The day before, where the precision is a day: an end that includes its last day. */
    Point lastIncluded() {
      return isDay() ? new Point(start.minusDays(1), precision, approximate, doubtful) : this;
    }
  }

  /** One day within two bounds, both of them possible; at most one bound is missing. */
  record Within(@Nullable Point from, @Nullable Point to) implements Written {

    static @Nullable Within parse(String text) {
      int dots = text.indexOf("..");
      if (dots < 0 || text.length() == 2) {
        return null;
      }
      String before = text.substring(0, dots);
      String after = text.substring(dots + 2);
      Point from = Point.parse(before);
      Point to = Point.parse(after);
      boolean understood = (from != null || before.isEmpty()) && (to != null || after.isEmpty());
      return understood ? new Within(from, to) : null;
    }

    @Override
    public LocalDate first() {
      return from == null ? Edtf.UNBOUNDED_PAST : from.first();
    }

    @Override
    public LocalDate last() {
      return to == null ? Edtf.UNBOUNDED_FUTURE : to.last();
    }

    Within lastIncluded() {
      return new Within(
          from == null ? null : from.lastIncluded(), to == null ? null : to.lastIncluded());
    }
  }

  /** A span of days that includes both its ends; at least one end is a date. */
  record Span(End from, End to) implements Written {

    static @Nullable Span parse(String text) {
      int slash = text.indexOf('/');
      End from = End.parse(text.substring(0, slash));
      End to = End.parse(text.substring(slash + 1));
      if (from == null || to == null) {
        return null;
      }
      return from instanceof Point || to instanceof Point ? new Span(from, to) : null;
    }

    @Override
    public LocalDate first() {
      return from instanceof Point point ? point.first() : Edtf.UNBOUNDED_PAST;
    }

    @Override
    public LocalDate last() {
      return to instanceof Point point ? point.last() : Edtf.UNBOUNDED_FUTURE;
    }
  }

  /** An end of a span: a date, open on purpose, or not known. */
  sealed interface End {

    static @Nullable End parse(String text) {
      return switch (text) {
        case "" -> new NotKnown();
        case ".." -> new Open();
        default -> Point.parse(text);
      };
    }
  }

  /** An end left open: no bound is set, written {@code ..}. */
  record Open() implements End {}

  /** An end nobody knows, written as nothing. */
  record NotKnown() implements End {}
}
