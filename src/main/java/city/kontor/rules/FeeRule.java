package city.kontor.rules;

import city.kontor.facts.Of;
import city.kontor.history.FactId;
import city.kontor.web.Mistake;
import city.kontor.web.Refusal;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the yearly fee is reckoned. Its bands are those of the same article.
 *
 * @param category who pays it; null for every member
 * @param formula null when no source tells: the amounts are then not known
 * @param currency ISO 4217
 * @param amount the fee itself, where it is the same for all
 * @param rate what each unit of the formula costs
 * @param least the fee is never less
 * @param most the fee is never more
 */
public record FeeRule(
    @Of("articles") FactId article,
    @Of("categories") @Nullable FactId category,
    @Nullable Formula formula,
    @Nullable String currency,
    @Nullable BigDecimal amount,
    @Nullable BigDecimal rate,
    @Nullable BigDecimal least,
    @Nullable BigDecimal most)
    implements Rule {

  public FeeRule {
    if (formula != null && currency == null) {
      throw new Refusal.Invalid(List.of(new Mistake("currency", "mistake.missing")));
    }
    currency = currency == null ? null : Currencies.code(currency);
    if (currency != null && !Currencies.isKnown(currency)) {
      throw new Refusal.Invalid(List.of(new Mistake("currency", "mistake.currency", currency)));
    }
  }

  /** The formulas that networks use. */
  public enum Formula {
    /** No fee. */
    ZERO,
    /** The same for all. */
    FLAT,
    /** A table by inhabitants, and by income class where the bands name one. */
    BANDS,
    /** Rate times inhabitants. */
    LINEAR,
    /** Rate times inhabitants times income per head, and the fixed sum of the income class. */
    LINEAR_PLUS_CLASS
  }
}
