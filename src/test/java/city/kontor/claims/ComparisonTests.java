package city.kontor.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ComparisonTests {

  @Test
  void comparesFiguresByWhatTheyLeaveOpen() {
    assertThat(meant("> 127").means(meant("= 136"))).isEqualTo(Truth.HOLDS);
    assertThat(meant("> 127").means(meant("= 127"))).isEqualTo(Truth.FAILS);
    assertThat(meant("> 127").means(meant("> 127"))).isEqualTo(Truth.HOLDS);
    assertThat(meant(">= 127").means(meant("= 127"))).isEqualTo(Truth.HOLDS);
    assertThat(meant("= 11").means(Range.between(11, 11))).isEqualTo(Truth.HOLDS);
    assertThat(meant("= 11").means(Range.between(11, 13))).isEqualTo(Truth.UNKNOWN);
    assertThat(meant("= 11").means(Range.between(12, 13))).isEqualTo(Truth.FAILS);
    assertThat(meant("~ 2500").means(meant("= 2400"))).isEqualTo(Truth.HOLDS);
    assertThat(meant("~ 2500").means(meant("= 2121"))).isEqualTo(Truth.FAILS);
    assertThat(meant("= 12").means(meant("> 10"))).isEqualTo(Truth.UNKNOWN);
  }

  private static Range meant(String typed) {
    var parts = typed.split(" ", 2);
    return Comparison.find(parts[0]).orElseThrow().with(new BigDecimal(parts[1]));
  }
}
