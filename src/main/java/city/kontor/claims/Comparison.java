package city.kontor.claims;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/** How a figure is stated: exactly, as more or less than, or about. */
public enum Comparison {
  EQUAL("="),
  MORE(">"),
  AT_LEAST(">="),
  ABOUT("~"),
  LESS("<");

  /** "About" allows for rounding: a twentieth to either side. */
  private static final BigDecimal ROUNDING = new BigDecimal("0.05");

  private final String symbol;

  Comparison(String symbol) {
    this.symbol = symbol;
  }

  public static Optional<Comparison> find(String symbol) {
    return Arrays.stream(values()).filter(it -> it.symbol.equals(symbol)).findFirst();
  }

  public String symbol() {
    return symbol;
  }

  /** What figures are meant by this comparison with a value. */
  public Range with(BigDecimal value) {
    return switch (this) {
      case EQUAL -> new Range(value, true, value, true);
      case MORE -> new Range(value, false, null, false);
      case AT_LEAST -> new Range(value, true, null, false);
      case LESS -> new Range(null, false, value, false);
      case ABOUT -> {
        var margin = value.abs().multiply(ROUNDING);
        yield new Range(value.subtract(margin), true, value.add(margin), true);
      }
    };
  }
}
