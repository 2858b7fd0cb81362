package city.kontor.rules;

import city.kontor.facts.Of;
import city.kontor.history.FactId;
import city.kontor.web.Mistake;
import city.kontor.web.Refusal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What participants pay at a network's meeting. Who pays the member's price, an entitlement says.
 *
 * @param meeting for which it holds; null for every one
 * @param currency ISO 4217
 * @param free how many participants of a member come free
 * @param memberPrice what each further participant of a member pays; null when no source tells
 * @param price what each participant of anybody else pays; null when no source tells
 */
public record PriceRule(
    @Of("articles") FactId article,
    @Of("meetings") @Nullable FactId meeting,
    String currency,
    @Nullable Integer free,
    @Nullable BigDecimal memberPrice,
    @Nullable BigDecimal price)
    implements Rule {

  public PriceRule {
    currency = Currencies.code(currency);
    if (!Currencies.isKnown(currency)) {
      throw new Refusal.Invalid(List.of(new Mistake("currency", "mistake.currency", currency)));
    }
  }

  /** What so many participants pay together, those of a member or of somebody else. */
  public Optional<Money> of(int participants, boolean isMember) {
    var each = isMember ? memberPrice : price;
    var paying = isMember ? Math.max(0, participants - (free == null ? 0 : free)) : participants;
    return each == null
        ? Optional.empty()
        : Optional.of(
            Money.of(
                CurrencyUnit.of(currency),
                each.multiply(BigDecimal.valueOf(paying)),
                RoundingMode.HALF_UP));
  }
}
