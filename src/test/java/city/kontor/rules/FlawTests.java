package city.kontor.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.kontor.history.FactId;
import city.kontor.web.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What tables as they were published leave out, or say twice. */
class FlawTests {

  private static final FactId ARTICLE = FactId.of("00000000-0000-7000-8000-000000000001");
  private static final long NO_END = Long.MAX_VALUE;

  @Test
  void findsTheNumberThatTheLastRowOfIcleiLeavesOut() {
    assertThat(
            Flaw.of(
                List.of(
                    row(0, null, 50_000, null),
                    row(50_001, null, 100_000, null),
                    row(100_001, null, 200_000, null),
                    row(200_001, null, 300_000, null),
                    row(300_001, null, 500_000, null),
                    row(500_001, null, 750_000, null),
                    row(750_001, null, 1_000_000, null),
                    row(1_000_001, null, 2_000_000, null),
                    row(2_000_001, null, 4_000_000, null),
                    row(null, 4_000_001, null, null))))
        .containsExactly(new Flaw(Flaw.Sort.GAP, 4_000_001, 4_000_001));
  }

  @Test
  void findsWhatTheAwardsOf2008SayTwice() {
    assertThat(
            Flaw.of(
                List.of(
                    row(null, null, null, 100_000),
                    row(100_000, null, 300_000, null),
                    row(300_000, null, 500_000, null),
                    row(null, 500_000, null, null))))
        .containsExactly(new Flaw(Flaw.Sort.OVERLAP, 300_000, 300_000));
  }

  @Test
  void findsWhatTheAwardsOf2014And2016LeaveOut() {
    assertThat(
            Flaw.of(
                List.of(
                    row(null, null, null, 25_000),
                    row(25_001, null, 50_000, null),
                    row(50_001, null, 100_000, null),
                    row(100_001, null, 300_000, null),
                    row(300_001, null, 500_000, null),
                    row(null, 500_001, null, null))))
        .containsExactly(
            new Flaw(Flaw.Sort.GAP, 25_000, 25_000), new Flaw(Flaw.Sort.GAP, 500_001, 500_001));
  }

  @Test
  void findsWhatTheAwardsForInnovationOf2014LeaveOut() {
    assertThat(
            Flaw.of(
                List.of(
                    row(null, null, null, 100_000),
                    row(100_001, null, 500_000, null),
                    row(null, 500_001, null, null))))
        .containsExactly(
            new Flaw(Flaw.Sort.GAP, 100_000, 100_000), new Flaw(Flaw.Sort.GAP, 500_001, 500_001));
  }

  @Test
  void findsThatATableEnds() {
    assertThat(Flaw.of(List.of(row(10, null, 20, null))))
        .containsExactly(new Flaw(Flaw.Sort.GAP, 0, 9), new Flaw(Flaw.Sort.GAP, 21, NO_END));
  }

  @Test
  void findsARowWithinAnother() {
    assertThat(Flaw.of(List.of(row(0, null, null, null), row(5, null, 7, null)))).isEmpty();
    assertThat(Flaw.of(List.of(row(null, null, 100, null), row(5, null, 7, null))))
        .contains(new Flaw(Flaw.Sort.OVERLAP, 5, 7));
  }

  @Test
  void leavesOutRowsWhoseBoundsAreNotKnown() {
    assertThat(Flaw.of(List.of(row(null, null, null, null)))).isEmpty();
  }

  /** Whatever the two rows are, a number is in both, in one or in none, and the flaws say which. */
  @Test
  void saysOfEveryNumberWhetherItLiesInOneRow() {
    for (int first = 0; first < 6; first++) {
      for (int second = 0; second < 6; second++) {
        for (int length = 0; length < 4; length++) {
          saysOfEveryNumber(
              row(first, null, first + length, null), row(second, null, second + 2, null));
        }
      }
    }
  }

  private static void saysOfEveryNumber(Band one, Band other) {
    var flaws = Flaw.of(List.of(one, other));
    for (int number = 0; number < 12; number++) {
      var it = number;
      var said =
          flaws.stream()
              .filter(flaw -> flaw.from() <= it && it <= flaw.to())
              .map(Flaw::sort)
              .toList();
      var times = (one.holds(it) ? 1 : 0) + (other.holds(it) ? 1 : 0);
      assertThat(said)
          .as("%s in %s and %s", it, one, other)
          .isEqualTo(
              switch (times) {
                case 0 -> List.of(Flaw.Sort.GAP);
                case 1 -> List.of();
                default -> List.of(Flaw.Sort.OVERLAP);
              });
    }
  }

  @Test
  void refusesARowOfTwoBoundsOnOneSideOrThatEndsBeforeItBegins() {
    assertThatExceptionOfType(Refusal.Invalid.class).isThrownBy(() -> row(1, 2, null, null));
    assertThatExceptionOfType(Refusal.Invalid.class).isThrownBy(() -> row(null, null, 2, 3));
    assertThatExceptionOfType(Refusal.Invalid.class).isThrownBy(() -> row(5, null, 4, null));
  }

  private static Band row(
      @Nullable Integer atLeast,
      @Nullable Integer above,
      @Nullable Integer atMost,
      @Nullable Integer below) {
    return new Band(ARTICLE, Band.Use.FEE, null, null, atLeast, above, atMost, below, null);
  }
}
