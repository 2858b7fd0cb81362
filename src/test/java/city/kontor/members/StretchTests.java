package city.kontor.members;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.dates.Period;
import city.kontor.members.Stretch.Part;
import java.util.List;
import org.junit.jupiter.api.Test;

class StretchTests {

  private static final Period SPELL = Period.parse("2001-10-18", null);

  @Test
  void restsFromTheDayOnWhichItsNetworkDoes() {
    assertThat(
            Stretch.of(SPELL, List.of(Period.parse("[2014-09-07..2026-11-23]", null)), List.of()))
        .containsExactly(
            new Stretch(Period.parse("2001-10-18", "[2014-09-07..2026-11-23]"), Part.ACTIVE),
            new Stretch(Period.parse("[2014-09-07..2026-11-23]", null), Part.REST));
  }

  @Test
  void wakesWithItsNetwork() {
    assertThat(Stretch.of(SPELL, List.of(Period.parse("2010", "2012")), List.of()))
        .containsExactly(
            new Stretch(Period.parse("2001-10-18", "2010"), Part.ACTIVE),
            new Stretch(Period.parse("2010", "2012"), Part.REST),
            new Stretch(Period.parse("2012", null), Part.ACTIVE));
  }

  @Test
  void isNotTouchedByARestAfterItsEnd() {
    var ended = Period.parse("2001-10-18", "2005-08-30");

    assertThat(Stretch.of(ended, List.of(Period.parse("2014", null)), List.of()))
        .containsExactly(new Stretch(ended, Part.WHOLE));
  }

  @Test
  void mayBeginAndEndWithinARest() {
    var within = Period.parse("2015", "2016");

    assertThat(Stretch.of(within, List.of(Period.parse("2014", null)), List.of()))
        .containsExactly(new Stretch(within, Part.REST));
  }

  @Test
  void isDashedWhileTheRightsOfTheMemberRestAndToldApartFromItsNetworks() {
    var own = List.of(Period.parse("2016-06-01", "2017-01-01"));
    assertThat(Stretch.of(SPELL, List.of(), own))
        .containsExactly(
            new Stretch(Period.parse("2001-10-18", "2016-06-01"), Part.ENTITLED),
            new Stretch(Period.parse("2016-06-01", "2017-01-01"), Part.SUSPENDED),
            new Stretch(Period.parse("2017-01-01", null), Part.ENTITLED));
    assertThat(Stretch.of(SPELL, List.of(Period.parse("2010", "2012")), own))
        .extracting(Stretch::part)
        .containsExactly(Part.ACTIVE, Part.REST, Part.ACTIVE, Part.SUSPENDED, Part.ACTIVE);
  }
}
