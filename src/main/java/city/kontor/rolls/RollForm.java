package city.kontor.rolls;

import city.kontor.dates.DateAmbiguous;
import city.kontor.dates.DateRefused;
import city.kontor.dates.TypedDates;
import city.kontor.web.Mistake;
import city.kontor.web.Refusal;
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
    try {
      var date = TypedDates.read(day);
      if (date.isExact()) {
        return date.first();
      }
      mistakes.add(new Mistake("day", "rolls.mistake.day"));
    } catch (DateAmbiguous ambiguous) {
      mistakes.add(
          new Mistake("day", "mistake.date.ambiguous", day, String.join(", ", ambiguous.meant())));
    } catch (DateRefused _) {
      mistakes.add(new Mistake("day", "mistake.date", day));
    }
    return null;
  }
}
