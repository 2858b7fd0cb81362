package city.kontor.members;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.dates.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

class StretchTests {

  private static final Period SPELL = Period.parse("2001-10-18", null);

  @Test
  void restsFromTheDayOnWhichItsNetworkDoes() {
    assertThat(Stretch.of(SPELL, List.of(Period.parse("[2014-09-07..2026-11-23]", null))))
        .containsExactly(
            new Stretch(Period.parse("2001-10-18", "[2014-09-07..2026-11-23]"), false, false),
            new Stretch(Period.parse("[2014-09-07..2026-11-23]", null), true, false));
  }

  @Test
  void wakesWithItsNetwork() {
    assertThat(Stretch.of(SPELL, List.of(Period.parse("2010", "2012"))))
        .containsExactly(
            new Stretch(Period.parse("2001-10-18", "2010"), false, false),
            new Stretch(Period.parse("2010", "2012"), true, false),
            new Stretch(Period.parse("2012", null), false, false));
  }

  @Test
  void isNotTouchedByARestAfterItsEnd() {
    var ended = Period.parse("2001-10-18", "2005-08-30");

    assertThat(Stretch.of(ended, List.of(Period.parse("2014", null))))
        .containsExactly(new Stretch(ended, false, true));
  }

  @Test
  void mayBeginAndEndWithinARest() {
    var within = Period.parse("2015", "2016");

    assertThat(Stretch.of(within, List.of(Period.parse("2014", null))))
        .containsExactly(new Stretch(within, true, true));
  }
}
