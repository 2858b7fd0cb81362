package city.kontor.web;

import city.kontor.dates.DateAmbiguous;
import city.kontor.dates.DateRefused;
import city.kontor.dates.TypedDates;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A day in a form, typed as its reader writes dates. */
public final class TypedDay {

  private TypedDay() {}

  /**
   * The day that was typed; null where it is none, which is then among the mistakes.
   *
   * @param wrong key of the sentence for what is no day
   */
  public static @Nullable LocalDate read(
      String field, String typed, String wrong, List<Mistake> mistakes) {
    try {
      return TypedDates.day(typed);
    } catch (DateAmbiguous ambiguous) {
      mistakes.add(
          new Mistake(
              field, "mistake.date.ambiguous", typed, String.join(", ", ambiguous.meant())));
    } catch (DateRefused _) {
      mistakes.add(new Mistake(field, wrong, typed));
    }
    return null;
  }
}
