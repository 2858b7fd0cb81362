package city.kontor.dates;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Dates as people type them into a form: as EDTF, as Taiwan's offices write them, as "5 May 2004",
 * "2004年5月5日" or "about 1997". What could be two dates is asked about and never guessed.
 */
public final class TypedDates {

  private static final int LONGEST = 60;

  private static final Pattern ABOUT =
      Pattern.compile(
          "(?:(?:about|around|approximately|circa|ca\\.?|c\\.)\\s*|大約|約)(?<before>.+)"
              + "|(?<after>.+?)(?:左右|前後)");
  private static final Pattern UNSURE =
      Pattern.compile("(?:perhaps|probably|possibly|可能是?|或許)\\s*(?<date>.+)");

  private static final String MONTH =
      Arrays.stream(Month.values())
          .flatMap(it -> Stream.of(TextStyle.FULL, TextStyle.SHORT).map(style -> name(it, style)))
          .distinct()
          .reduce((one, other) -> one + "|" + other)
          .orElseThrow();

  private static final List<Pattern> COMMON_ERA =
      List.of(
          Pattern.compile("(?<y>[1-9]\\d{3})(?<m>\\d{2})(?<d>\\d{2})"),
          Pattern.compile("(?<y>\\d{4})年(?:(?<m>\\d{1,2})月(?:(?<d>\\d{1,2})日)?)?"),
          Pattern.compile("(?<y>\\d{4})([./])(?<m>\\d{1,2})(?:\\2(?<d>\\d{1,2}))?"),
          Pattern.compile("(?<y>\\d{4})-(?<m>\\d{1,2})(?:-(?<d>\\d{1,2}))?"),
          Pattern.compile("(?:(?<d>\\d{1,2})\\.? )?(?<m>" + MONTH + ")\\.?,? (?<y>\\d{4})"),
          Pattern.compile("(?<m>" + MONTH + ")\\.? (?<d>\\d{1,2}),? (?<y>\\d{4})"));

  /** 113 is 2024 in Taiwan's calendar, 97 may be 1997 or 2008. */
  private static final Pattern SHORT_YEAR = Pattern.compile("(?<y>\\d{2,3})年?");

  private static final Pattern DAY_OR_MONTH_FIRST =
      Pattern.compile("(?<one>\\d{1,2})([./-])(?<other>\\d{1,2})\\2(?<y>\\d{4})");
  private static final Pattern SHORT_DAY =
      Pattern.compile("(?<one>\\d{1,2})([./-])(?<middle>\\d{1,2})\\2(?<last>\\d{1,2})");

  private static final Pattern TIGHT_SHORT_DAY =
      Pattern.compile("(?<y>\\d{2})(?<m>\\d{2})(?<d>\\d{2})");

  private static final Pattern TIGHT_EARLY_DAY =
      Pattern.compile("(?<y>0\\d{3})(?<m>\\d{2})(?<d>\\d{2})");

  private TypedDates() {}

  /**
   * The one day that was typed, in any of these ways.
   *
   * @throws DateAmbiguous where it could be two dates
   * @throws DateRefused where it is none, or not for certain one day
   */
  public static LocalDate day(String typed) {
    var date = read(typed);
    if (!date.first().equals(date.last()) || date.first().getYear() < 1) {
      throw new DateRefused(typed);
    }
    return date.first();
  }

  /**
   * The date that was typed.
   *
   * @throws DateAmbiguous where it could be two dates
   * @throws DateRefused where it is none
   */
  public static Edtf read(String typed) {
    if (typed.length() > LONGEST) {
      throw new DateRefused(typed);
    }
    var text = tidy(typed);
    return edtf(text)
        .or(() -> marked(text, ABOUT, "~"))
        .or(() -> marked(text, UNSURE, "?"))
        .or(() -> roc(text))
        .or(() -> commonEra(text))
        .or(() -> onlyOne(dayOrMonthFirst(text)))
        .orElseThrow(() -> unread(text, typed));
  }

  private static String tidy(String typed) {
    return Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\s+", " ")
        .replaceAll(" ?(年|月|日) ?", "$1");
  }

  private static Optional<Edtf> edtf(String text) {
    try {
      return Optional.of(Edtf.parse(text));
    } catch (DateRefused notThis) {
      return Optional.empty();
    }
  }

  private static Optional<Edtf> marked(String text, Pattern words, String mark) {
    var parts = words.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    return parts.namedGroups().keySet().stream()
        .map(parts::group)
        .filter(Objects::nonNull)
        .findFirst()
        .flatMap(date -> edtf(read(date).text() + mark));
  }

  private static Optional<Edtf> roc(String text) {
    try {
      return Optional.of(RocDates.read(text));
    } catch (DateRefused notThis) {
      return Optional.empty();
    }
  }

  private static Optional<Edtf> commonEra(String text) {
    return COMMON_ERA.stream()
        .map(form -> form.matcher(text))
        .filter(Matcher::matches)
        .findFirst()
        .flatMap(it -> date(Integer.parseInt(it.group("y")), it.group("m"), part(it, "d")));
  }

  private static @Nullable String part(Matcher parts, String name) {
    return parts.namedGroups().containsKey(name) ? parts.group(name) : null;
  }

  private static Optional<Edtf> onlyOne(List<Edtf> dates) {
    return dates.size() == 1 ? Optional.of(dates.getFirst()) : Optional.empty();
  }

  private static DateRefused unread(String text, String typed) {
    var meant =
        Stream.of(
                shortYear(text),
                dayOrMonthFirst(text),
                shortDay(text),
                tightShortDay(text),
                tightEarlyDay(text))
            .flatMap(List::stream)
            .map(Edtf::text)
            .distinct()
            .toList();
    return meant.size() > 1 ? new DateAmbiguous(typed, meant) : new DateRefused(typed);
  }

  private static List<Edtf> shortYear(String text) {
    return dates(
        SHORT_YEAR.matcher(text),
        it -> {
          var year = Integer.parseInt(it.group("y"));
          return Stream.of(
              date(year + RocDates.YEAR_BEFORE_THE_FIRST, null, null),
              date(year < 100 ? century(year) : year, null, null));
        });
  }

  private static List<Edtf> dayOrMonthFirst(String text) {
    return dates(
        DAY_OR_MONTH_FIRST.matcher(text),
        it -> {
          var year = Integer.parseInt(it.group("y"));
          return Stream.of(
              date(year, it.group("other"), it.group("one")),
              date(year, it.group("one"), it.group("other")));
        });
  }

  private static List<Edtf> shortDay(String text) {
    return dates(
        SHORT_DAY.matcher(text),
        it -> {
          var first = Integer.parseInt(it.group("one"));
          var last = Integer.parseInt(it.group("last"));
          var middle = it.group("middle");
          return Stream.of(
              date(first + RocDates.YEAR_BEFORE_THE_FIRST, middle, it.group("last")),
              date(century(first), middle, it.group("last")),
              date(century(last), middle, it.group("one")),
              date(century(last), it.group("one"), middle));
        });
  }

  /** 970322 is 2008 in Taiwan's calendar, and 1997 where one leaves the century out. */
  private static List<Edtf> tightShortDay(String text) {
    return dates(
        TIGHT_SHORT_DAY.matcher(text),
        it -> {
          var year = Integer.parseInt(it.group("y"));
          return Stream.of(
              date(year + RocDates.YEAR_BEFORE_THE_FIRST, it.group("m"), it.group("d")),
              date(century(year), it.group("m"), it.group("d")));
        });
  }

  /** 01130322 is 2024 in Taiwan's calendar, filled up to eight digits, and else 113. */
  private static List<Edtf> tightEarlyDay(String text) {
    return dates(
        TIGHT_EARLY_DAY.matcher(text),
        it -> {
          var year = Integer.parseInt(it.group("y"));
          return Stream.of(
              date(year + RocDates.YEAR_BEFORE_THE_FIRST, it.group("m"), it.group("d")),
              date(year, it.group("m"), it.group("d")));
        });
  }

  private static List<Edtf> dates(Matcher parts, Function<Matcher, Stream<Optional<Edtf>>> meant) {
    return parts.matches()
        ? meant.apply(parts).flatMap(Optional::stream).distinct().toList()
        : List.of();
  }

  /** The year that two digits most often stand for; only ever offered, never taken. */
  private static int century(int year) {
    return year < 50 ? 2000 + year : 1900 + year;
  }

  private static Optional<Edtf> date(int year, @Nullable String month, @Nullable String day) {
    var text = new StringBuilder(String.format(Locale.ROOT, "%04d", year));
    if (month != null) {
      text.append(String.format(Locale.ROOT, "-%02d", monthNumber(month)));
    }
    if (day != null) {
      text.append(String.format(Locale.ROOT, "-%02d", Integer.parseInt(day)));
    }
    return edtf(text.toString());
  }

  private static int monthNumber(String typed) {
    return typed.matches("\\d+")
        ? Integer.parseInt(typed)
        : Arrays.stream(Month.values())
            .filter(it -> name(it, TextStyle.FULL).startsWith(typed.substring(0, 3)))
            .findFirst()
            .orElseThrow()
            .getValue();
  }

  private static String name(Month month, TextStyle style) {
    return month.getDisplayName(style, Locale.ENGLISH).toLowerCase(Locale.ROOT);
  }
}
