package city.kontor.dues;

import city.kontor.dates.Edtf;
import city.kontor.facts.Of;
import city.kontor.history.FactId;
import city.kontor.rules.Currencies;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A fee that a network has received.
 *
 * @param covers the fee of the year, or all up to it
 * @param invoice that it pays; null when none is known
 * @param amount null when it is not known
 * @param currency ISO 4217; null when the amount is not known
 * @param receivedOn null when it is not known
 */
public record Payment(
    @Of("organizations") FactId network,
    @Of("organizations") FactId organization,
    Integer year,
    Covers covers,
    @Nullable FactId invoice,
    @Nullable BigDecimal amount,
    @Nullable String currency,
    @Nullable Edtf receivedOn) {

  public Payment {
    currency = currency == null ? null : Currencies.code(currency);
    Sums.check(amount, currency);
  }

  /** Which fees are paid with it. */
  public enum Covers {
    YEAR,
    UP_TO_YEAR
  }
}
