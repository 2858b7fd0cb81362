package city.kontor.networks;

import city.kontor.web.Words;
import java.time.DateTimeException;
import java.time.Period;

/** How often something happens by its rules: ISO 8601, such as {@code P2Y} or {@code P6M}. */
public final class Recurrence {

  private Recurrence() {}

  /** "every two years", in the reader's language; as written where it is no such period. */
  public static String in(Words words, String written) {
    try {
      var every = Period.parse(written);
      return every.getMonths() == 0
          ? words.say("recurrence.years", every.getYears())
          : words.say("recurrence.months", every.toTotalMonths());
    } catch (DateTimeException _) {
      return written;
    }
  }
}
