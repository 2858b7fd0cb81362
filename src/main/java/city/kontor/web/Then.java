package city.kontor.web;

import city.kontor.dates.Edtf;
import java.time.LocalDate;

/** Where something that happened, or is to happen, lies from a day. */
public enum Then {
  /** It was still to come. */
  AHEAD,
  /** It was going on. */
  UNDER_WAY,
  /** Its date does not tell. */
  UNSURE,
  /** It was over. */
  OVER;

  public static Then of(Edtf on, LocalDate day) {
    if (on.first().isAfter(day)) {
      return AHEAD;
    }
    if (on.last().isBefore(day)) {
      return OVER;
    }
    return on.isOfDays() ? UNDER_WAY : UNSURE;
  }

  /** What is known of it, with where it lay: "held; on 1 January 2000 it lay ahead". */
  public static String said(String status, Edtf on, LocalDate day, Words words) {
    var then = of(on, day);
    return then == OVER ? status : words.say("then.said." + Words.key(then), status, day);
  }

  /** "ahead", for a cell of a table. */
  public static String shortly(Edtf on, LocalDate day, Words words) {
    return words.word("then", of(on, day));
  }
}
