package city.kontor.rules;

import city.kontor.facts.Of;
import city.kontor.history.FactId;
import city.kontor.web.Mistake;
import city.kontor.web.Refusal;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table by size, with the bounds as its source words them: inhabitants or, for an income
 * class, the income per head. One bound below and one above at most.
 *
 * @param use of what table it is a row
 * @param category of the members whom the table concerns; null for all
 * @param incomeClass of the table's countries; of an income class its name
 * @param value the fee, the fixed sum of the class, or the number of votes
 */
public record Band(
    @Of("articles") FactId article,
    Use use,
    @Of("categories") @Nullable FactId category,
    @Nullable String incomeClass,
    @Nullable Integer atLeast,
    @Nullable Integer above,
    @Nullable Integer atMost,
    @Nullable Integer below,
    @Nullable BigDecimal value)
    implements Rule {

  public Band {
    if (atLeast != null && above != null) {
      throw new Refusal.Invalid(List.of(new Mistake("above", "mistake.two-bounds")));
    }
    if (atMost != null && below != null) {
      throw new Refusal.Invalid(List.of(new Mistake("below", "mistake.two-bounds")));
    }
    if (lowest(atLeast, above) > highest(atMost, below)) {
      throw new Refusal.Invalid(
          List.of(new Mistake(atMost != null ? "at-most" : "below", "mistake.bounds")));
    }
  }

  /** What a table is for. */
  public enum Use {
    FEE,
    INCOME_CLASS,
    VOTES,
    AWARD
  }

  /** The smallest number in it. */
  long lowest() {
    return lowest(atLeast, above);
  }

  private static long lowest(@Nullable Integer atLeast, @Nullable Integer above) {
    return atLeast != null ? atLeast : above != null ? above + 1L : 0;
  }

  /** The largest number in it. */
  long highest() {
    return highest(atMost, below);
  }

  private static long highest(@Nullable Integer atMost, @Nullable Integer below) {
    return atMost != null ? atMost : below != null ? below - 1L : Long.MAX_VALUE;
  }

  public boolean holds(long number) {
    return lowest() <= number && number <= highest();
  }

  /** A row of which no source tells where it begins or ends. */
  public boolean isOpen() {
    return atLeast == null && above == null && atMost == null && below == null;
  }
}
