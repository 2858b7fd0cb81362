package city.kontor.summits;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.dates.Edtf;
import city.kontor.history.FactId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AlternationTests {

  private static final FactId BRISBANE = new FactId(UUID.randomUUID());
  private static final FactId SEATTLE = new FactId(UUID.randomUUID());
  private static final FactId SERIES = new FactId(UUID.randomUUID());

  @Test
  void seesTheOwnerAndOthersTakeTurns() {
    var found =
        Alternation.of(List.of(edition(3, 2001, SEATTLE), edition(4, 2003, BRISBANE)), BRISBANE);

    assertThat(found.turns()).isEqualTo(1);
    assertThat(found.breaks()).isEmpty();
  }

  @Test
  void tellsWhichEditionsInARowBreakTheTurns() {
    var twelfth = edition(12, 2019, BRISBANE);
    var thirteenth = edition(13, 2021, BRISBANE);

    assertThat(Alternation.of(List.of(twelfth, thirteenth), BRISBANE).breaks())
        .containsExactly(new Alternation.Break(twelfth, thirteenth, true));
  }

  @Test
  void concludesNothingAcrossAnEditionWhoseHostIsNotKnown() {
    var found =
        Alternation.of(
            List.of(edition(1, 1996, BRISBANE), edition(2, 1998, null), edition(3, 2001, BRISBANE)),
            BRISBANE);

    assertThat(found).isEqualTo(new Alternation(0, List.of()));
  }

  private static Summits.Occurrence edition(int ordinal, int year, @Nullable FactId host) {
    return new Summits.Occurrence(
        new FactId(new UUID(0, ordinal)),
        "/summits/apcs/" + year,
        new Edition(
            SERIES, ordinal, Edtf.parse(String.valueOf(year)), host, EditionStatus.HELD, null));
  }
}
