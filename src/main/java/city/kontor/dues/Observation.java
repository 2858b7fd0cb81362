package city.kontor.dues;

import city.kontor.dates.Edtf;
import city.kontor.facts.Of;
import city.kontor.history.FactId;
import city.kontor.web.Mistake;
import city.kontor.web.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure of an organization from which its fee is reckoned, as a source has it for a day or year.
 *
 * @param number inhabitants, or US dollars per head
 * @param incomeClass as the network's table calls it
 */
public record Observation(
    @Of("organizations") FactId organization,
    Measure measure,
    @Nullable Integer number,
    @Nullable String incomeClass,
    Edtf on) {

  public Observation {
    if (measure == Measure.INCOME_CLASS ? incomeClass == null : number == null) {
      throw new Refusal.Invalid(
          List.of(
              new Mistake(
                  measure == Measure.INCOME_CLASS ? "income-class" : "number", "mistake.missing")));
    }
    if (number != null && number < 0) {
      throw new Refusal.Invalid(
          List.of(new Mistake("number", "mistake.number", String.valueOf(number))));
    }
  }

  /** What is observed. */
  public enum Measure {
    INHABITANTS,
    INCOME_PER_HEAD,
    INCOME_CLASS
  }
}
