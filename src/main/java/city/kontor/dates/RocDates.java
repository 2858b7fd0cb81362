package city.kontor.dates;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates in the calendar of Taiwan's offices, where 民國元年 is 1912. What could also be another
 * calendar (a bare year, two digits before a stop or hyphen) is refused rather than guessed.
 */
public final class RocDates {

  static final int YEAR_BEFORE_THE_FIRST = 1911;
  private static final int LONGEST = 60;
  private static final Pattern SPACE_BETWEEN_UNITS =
      Pattern.compile("\\s*(中華民國|民國前|民國|民前|元|年|月|日)\\s*");

  private static final List<Pattern> FORMS =
      List.of(
          Pattern.compile(
              "(?:中華)?民國(?<y>元|[0-9]{1,3})年(?:(?<m>[0-9]{1,2})月(?:(?<d>[0-9]{1,2})日)?)?"),
          Pattern.compile("(?<y>[0-9]{1,3})年(?<m>[0-9]{1,2})月(?:(?<d>[0-9]{1,2})日)?"),
          Pattern.compile(
              "(?:民國前|民前)(?<b>[0-9]{1,3})年(?:(?<m>[0-9]{1,2})月(?:(?<d>[0-9]{1,2})日)?)?"),
          Pattern.compile("民國(?<y>[0-9]{1,3})([./-])(?<m>[0-9]{1,2})\\2(?<d>[0-9]{1,2})"),
          Pattern.compile("(?<y>[0-9]{3})([./-])(?<m>[0-9]{1,2})\\2(?<d>[0-9]{1,2})"),
          Pattern.compile("(?<y>[0-9]{3})(?<m>[0-9]{2})(?<d>[0-9]{2})"));

  private RocDates() {}

  /** The same date in the common era; refuses with {@link DateRefused} what is not one of these. */
  public static Edtf read(String typed) {
    if (typed.length() > LONGEST) {
      throw new DateRefused(typed);
    }
    String text = Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC);
    String tight = SPACE_BETWEEN_UNITS.matcher(text).replaceAll("$1");
    return FORMS.stream()
        .map(form -> form.matcher(tight))
        .filter(Matcher::matches)
        .findFirst()
        .map(parts -> commonEra(parts, typed))
        .orElseThrow(() -> new DateRefused(typed));
  }

  /** The year before the first, 民前1年, is 1911. */
  private static int year(Matcher parts, String typed) {
    boolean isBefore = parts.namedGroups().containsKey("b");
    String year = parts.group(isBefore ? "b" : "y");
    int count = year.equals("元") ? 1 : Integer.parseInt(year);
    if (count == 0) {
      throw new DateRefused(typed);
    }
    return isBefore ? YEAR_BEFORE_THE_FIRST + 1 - count : YEAR_BEFORE_THE_FIRST + count;
  }

  private static Edtf commonEra(Matcher parts, String typed) {
    StringBuilder text = new StringBuilder(Integer.toString(year(parts, typed)));
    for (String unit : List.of("m", "d")) {
      String number = parts.group(unit);
      if (number != null) {
        text.append(String.format(Locale.ROOT, "-%02d", Integer.parseInt(number)));
      }
    }
    try {
      return Edtf.parse(text.toString());
    } catch (DateRefused impossible) {
      throw new DateRefused(typed);
    }
  }
}
