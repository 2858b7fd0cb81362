package city.kontor.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The currencies that are known by their ISO 4217 code. */
public final class Currencies {

  private static final int CENTS = 2;

  private Currencies() {}

  /** What only stands for a currency, such as {@code XXX} or gold, is none. */
  public static boolean isKnown(String code) {
    return CurrencyUnit.registeredCurrencies().stream()
        .filter(it -> !it.isPseudoCurrency())
        .anyMatch(it -> it.getCode().equals(code));
  }

  /** A code as people type it, in whatever letters. */
  public static String code(String typed) {
    return typed.strip().toUpperCase(Locale.ROOT);
  }

  /**
   * A sum as it stands in a form: with the cents of its currency, or without where there are none.
   * A third decimal is left out where it is nought, as it might be read as thousands.
   */
  public static String typed(Money sum) {
    var amount = sum.getAmount().stripTrailingZeros();
    var scale = amount.scale() <= 0 ? 0 : Math.max(amount.scale(), Math.min(CENTS, sum.getScale()));
    return amount.setScale(scale, RoundingMode.UNNECESSARY).toPlainString();
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
