package city.kontor.rolls;

import city.kontor.facts.Form;
import city.kontor.web.Mistake;
import city.kontor.web.Refusal;
import city.kontor.web.TypedDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is typed to freeze a roll.
 *
 * @param day for which, as typed
 */
record RollForm(String day, String why) {

  private static final int LONGEST = 2000;

  static RollForm of(@Nullable String day, @Nullable String why) {
    return new RollForm(day == null ? "" : day.strip(), why == null ? "" : why.strip());
  }

  /**
   * The day that is meant.
   *
   * @throws Refusal.Invalid with every mistake at its field
   */
  LocalDate read() {
    var mistakes = new ArrayList<Mistake>();
    var read = read(mistakes);
    if (why.isEmpty()) {
      mistakes.add(new Mistake("why", "mistake.missing"));
    } else if (why.length() > LONGEST) {
      mistakes.add(Mistake.tooLong("why", why, LONGEST));
    } else if (!Form.isKeepable(why)) {
      mistakes.add(new Mistake("why", "mistake.characters"));
    }
    if (read == null || !mistakes.isEmpty()) {
      throw new Refusal.Invalid(mistakes);
    }
    return read;
  }

  private @Nullable LocalDate read(List<Mistake> mistakes) {
    if (day.isEmpty()) {
      mistakes.add(new Mistake("day", "mistake.missing"));
      return null;
    }
    return TypedDay.read("day", day, "rolls.mistake.day", mistakes);
  }

  /** All that was typed. */
  String typed() {
    return day + "\n" + why;
  }
}
