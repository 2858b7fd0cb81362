package city.kontor.rules;

import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;

/** The currencies that are known by their ISO 4217 code. */
public final class Currencies {

  private Currencies() {}

  /** What only stands for a currency, such as {@code XXX} or gold, is none. */
  public static boolean isKnown(String code) {
    return CurrencyUnit.registeredCurrencies().stream()
        .filter(it -> !it.isPseudoCurrency())
        .anyMatch(it -> it.getCode().equals(code));
  }

  /**
   * How many decimals are written of a sum: none of a round one, else as many as its currency has,
   * and more only where it has more itself.
   */
  static int decimals(BigDecimal amount, String code) {
    var own = amount.stripTrailingZeros().scale();
    return own <= 0
        ? 0
        : isKnown(code) ? Math.max(own, CurrencyUnit.of(code).getDecimalPlaces()) : own;
  }
}
