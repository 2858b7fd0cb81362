package city.kontor.rules;

import city.kontor.organizations.Party;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A yearly fee by a network's rules on a day, as data.
 *
 * @param rules how it is reckoned, in words
 * @param amount absent when it is not known, or nothing was asked
 * @param byIncomeClass where it depends on a class that was not asked with
 * @param certainty whether the rule is in force on the day
 */
record FeeData(
    String self,
    Party network,
    LocalDate on,
    List<String> rules,
    @Nullable BigDecimal amount,
    @Nullable String currency,
    List<InClass> byIncomeClass,
    @Nullable String certainty,
    List<Because> because) {

  /** What it is in an income class. */
  record InClass(String incomeClass, BigDecimal amount, String currency) {}

  /**
   * A step of the reckoning.
   *
   * @param code the same in every language
   * @param fact the rule it rests on
   */
  record Because(String code, @Nullable String fact, String words) {}
}
