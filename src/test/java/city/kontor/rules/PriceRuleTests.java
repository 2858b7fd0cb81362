package city.kontor.rules;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.history.FactId;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What participants pay by the price of CITYNET's congress of 2017. */
class PriceRuleTests {

  private static final FactId ARTICLE = FactId.of("00000000-0000-7000-8000-000000000001");

  private static final PriceRule CONGRESS = rule(3, "200", "250");

  @Test
  void threeOfAPaidUpMemberComeFreeAndNobodyOfALapsedOne() {
    assertThat(sum(CONGRESS, 5, true)).isEqualTo("USD 400.00");
    assertThat(sum(CONGRESS, 5, false)).isEqualTo("USD 1250.00");
    assertThat(sum(CONGRESS, 3, true)).isEqualTo("USD 0.00");
    assertThat(sum(CONGRESS, 1, true)).isEqualTo("USD 0.00");
  }

  @Test
  void aPriceThatNoSourceTellsIsNotKnown() {
    assertThat(rule(3, null, "250").of(5, true)).isEmpty();
    assertThat(sum(rule(null, "200", null), 5, true)).isEqualTo("USD 1000.00");
  }

  private static String sum(PriceRule rule, int participants, boolean isMember) {
    return rule.of(participants, isMember).orElseThrow().toString();
  }

  private static PriceRule rule(
      @Nullable Integer free, @Nullable String memberPrice, @Nullable String price) {
    return new PriceRule(ARTICLE, null, "USD", free, decimal(memberPrice), decimal(price));
  }

  private static @Nullable BigDecimal decimal(@Nullable String number) {
    return number == null ? null : new BigDecimal(number);
  }
}
