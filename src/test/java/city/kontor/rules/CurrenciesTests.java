package city.kontor.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Which currencies there are, and how many decimals are written of a sum. */
class CurrenciesTests {

  @Test
  void whatOnlyStandsForACurrencyIsNone() {
    for (var code : new String[] {"EUR", "JPY", "KWD", "XOF", "TWD"}) {
      assertThat(Currencies.isKnown(code)).as(code).isTrue();
    }
    for (var code : new String[] {"XXX", "XTS", "XAU", "eur", "EURO"}) {
      assertThat(Currencies.isKnown(code)).as(code).isFalse();
    }
  }

  @Test
  void aRoundSumHasNoDecimalsAndAnyOtherAsManyAsItsCurrency() {
    assertThat(decimals("1250", "EUR")).isZero();
    assertThat(decimals("1250.00", "EUR")).isZero();
    assertThat(decimals("1250.5", "EUR")).isEqualTo(2);
    assertThat(decimals("1.25", "KWD")).isEqualTo(3);
    assertThat(decimals("900", "JPY")).isZero();
    assertThat(decimals("0.015", "EUR")).as("a rate keeps its own").isEqualTo(3);
  }

  private static int decimals(String amount, String code) {
    return Currencies.decimals(new BigDecimal(amount), code);
  }
}
