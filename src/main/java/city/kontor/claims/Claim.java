package city.kontor.claims;

import city.kontor.dates.DateRefused;
import city.kontor.dates.Edtf;
import city.kontor.facts.Of;
import city.kontor.facts.Prose;
import city.kontor.history.FactId;
import city.kontor.web.Mistake;
import city.kontor.web.Refusal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a document states of something. It never becomes a fact by itself; it is shown beside the
 * facts.
 *
 * @param property a word such as {@code members} or {@code countries}
 * @param value a number, a date, or text
 * @param operator {@code =} unless said otherwise: {@code >}, {@code >=}, {@code ~} or {@code <}
 * @param on the date it speaks of
 * @param wording a few of its words
 * @param document whose claim it is, and so its own source
 */
public record Claim(
    FactId subject,
    String property,
    @Prose String value,
    @Nullable String unit,
    @Nullable String operator,
    @Nullable Sense sense,
    @Nullable Edtf on,
    @Prose @Nullable String wording,
    @Of("sources") FactId document,
    @Prose @Nullable String locator) {

  /** Where a bare year is a date all the same; so it is of every word that ends in "since". */
  private static final Set<String> DATED =
      Set.of("founded", "incorporated", "first-pair", "beijing-withdrew");

  public Claim {
    if (operator != null && Comparison.find(operator).isEmpty()) {
      throw new Refusal.Invalid(
          List.of(new Mistake("operator", "mistake.word", operator, "=, >, >=, ~, <")));
    }
  }

  /** The figures it means, when its value is a number. */
  public Optional<Range> figure() {
    return number().map(comparison()::with);
  }

  /** The date it means, when its value is one. */
  public Optional<Edtf> date() {
    try {
      return Optional.of(Edtf.parse(value));
    } catch (DateRefused _) {
      return Optional.empty();
    }
  }

  /** Whether its value is a date: written as no number is, or because of what it tells. */
  public boolean isDated() {
    return date().isPresent()
        && (number().isEmpty() || DATED.contains(property) || property.endsWith("-since"));
  }

  /** Whether its value is a figure. */
  public boolean isNumber() {
    return number().isPresent() && !isDated();
  }

  /** Whether it is words, neither figure nor date. */
  public boolean isText() {
    return !isNumber() && !isDated();
  }

  public Optional<BigDecimal> number() {
    try {
      return Optional.of(new BigDecimal(value));
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  public Comparison comparison() {
    return operator == null ? Comparison.EQUAL : Comparison.find(operator).orElse(Comparison.EQUAL);
  }
}
