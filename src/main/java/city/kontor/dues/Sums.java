package city.kontor.dues;

import city.kontor.rules.Currencies;
import city.kontor.web.Mistake;
import city.kontor.web.Refusal;
import java.math.BigDecimal;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Refuses sums that are none. */
final class Sums {

  private Sums() {}

  static void check(@Nullable BigDecimal amount, @Nullable String currency) {
    if (amount != null && currency == null) {
      throw mistake("currency", "mistake.missing");
    }
    if (currency != null && !Currencies.isKnown(currency)) {
      throw mistake("currency", "mistake.currency", currency);
    }
    if (amount != null && currency != null && isNone(amount, CurrencyUnit.of(currency))) {
      throw mistake("amount", "mistake.sum", currency);
    }
  }

  private static boolean isNone(BigDecimal amount, CurrencyUnit currency) {
    return amount.signum() < 0 || amount.stripTrailingZeros().scale() > currency.getDecimalPlaces();
  }

  private static Refusal.Invalid mistake(String field, String key, Object... arguments) {
    return new Refusal.Invalid(List.of(new Mistake(field, key, arguments)));
  }
}
