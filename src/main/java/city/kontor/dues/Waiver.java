package city.kontor.dues;

import city.kontor.dates.Edtf;
import city.kontor.facts.Of;
import city.kontor.facts.Prose;
import city.kontor.history.FactId;
import city.kontor.rules.Currencies;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A decision not to ask for a year's fee, or for a part of it.
 *
 * @param amount that need not be paid; null for all of it
 * @param on when it was decided
 * @param decision in the words of whoever decided
 */
public record Waiver(
    @Of("organizations") FactId network,
    @Of("organizations") FactId organization,
    Integer year,
    @Nullable BigDecimal amount,
    @Nullable String currency,
    Edtf on,
    @Of("bodies") @Nullable FactId decidedBy,
    @Of("meetings") @Nullable FactId decided,
    @Prose @Nullable String decision) {

  public Waiver {
    currency = currency == null ? null : Currencies.code(currency);
    Sums.check(amount, currency);
  }
}
