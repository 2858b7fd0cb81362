package city.kontor.dues;

import city.kontor.dates.Edtf;
import city.kontor.facts.Of;
import city.kontor.facts.Prose;
import city.kontor.history.FactId;
import city.kontor.rules.Currencies;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A fee that a network asks of a member, with everything it was reckoned from, as it was then: a
 * later change of the rule, the category or an observation does not reach it.
 *
 * @param currency ISO 4217
 * @param dueOn by when it is to be paid; null when it does not say
 * @param feeRule by which it was reckoned; null when it was not
 * @param income gross national income per head, in US dollars
 * @param steps of the reckoning, in the words of whoever issued it
 */
public record Invoice(
    @Of("organizations") FactId network,
    @Of("organizations") FactId organization,
    Integer year,
    @Prose(isUnique = true) String number,
    BigDecimal amount,
    String currency,
    Edtf issuedOn,
    @Nullable Edtf dueOn,
    @Nullable FactId feeRule,
    @Of("categories") @Nullable FactId category,
    @Nullable Integer inhabitants,
    @Nullable Integer income,
    @Nullable String incomeClass,
    @Prose @Nullable String steps) {

  public Invoice {
    currency = Currencies.code(currency);
    Sums.check(amount, currency);
  }
}
