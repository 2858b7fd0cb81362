package city.kontor.rolls;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.history.FactId;
import city.kontor.rolls.Entry.Because;
import city.kontor.standing.Outcome;
import city.kontor.standing.Standing;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DifferenceTests {

  private static final FactId KOBE = new FactId(new UUID(0, 1));
  private static final FactId OSAKA = new FactId(new UUID(0, 2));

  @Test
  void twoRollsDifferByWhoIsOnThemByWhatTheyGrantAndByTheReasons() {
    var paid = entry(KOBE, Outcome.YES, "1", "It paid.");
    assertThat(
            Difference.between(List.of(paid), List.of(entry(KOBE, Outcome.YES, "1", "It paid."))))
        .isEmpty();
    assertThat(sort(List.of(paid), List.of())).isEqualTo(Difference.Sort.LEFT);
    assertThat(sort(List.of(), List.of(paid))).isEqualTo(Difference.Sort.ENTERED);
    assertThat(sort(List.of(paid), List.of(entry(KOBE, Outcome.NO, "1", "It paid."))))
        .isEqualTo(Difference.Sort.RIGHT);
    assertThat(sort(List.of(paid), List.of(entry(KOBE, Outcome.YES, "2", "It paid."))))
        .isEqualTo(Difference.Sort.RIGHT);
    assertThat(sort(List.of(paid), List.of(entry(KOBE, Outcome.YES, "1.0", "It was waived."))))
        .isEqualTo(Difference.Sort.REASONS);
  }

  @Test
  void aRollComesToWhatItsEntriesSay() {
    var one = entry(KOBE, Outcome.YES, "2", "");
    assertThat(Tally.of(List.of(one, entry(OSAKA, Outcome.NOT_KNOWN, "3", ""))))
        .isEqualTo(new Tally(1, 0, 1, new BigDecimal("2")));
    var open = new Entry(OSAKA, Standing.GOOD, Outcome.YES, null, List.of());
    assertThat(Tally.of(List.of(one, open)).votes()).isNull();
    assertThat(Tally.of(List.of()).votes()).isNull();
  }

  @Test
  void whatWasNotWordedInALanguageIsSaidAsItWasWorded() {
    var because = new Because("x", null, List.of(), Map.of("zh-Hant", "已繳", "en", "Paid"));
    assertThat(because.in("zh-Hant")).isEqualTo(new Entry.Said("已繳", null));
    assertThat(because.in("fr")).isEqualTo(new Entry.Said("Paid", "en"));
  }

  private static Difference.Sort sort(List<Entry> before, List<Entry> after) {
    return Difference.between(before, after).getFirst().sort();
  }

  private static Entry entry(FactId of, Outcome outcome, String votes, String why) {
    return new Entry(
        of,
        Standing.GOOD,
        outcome,
        new BigDecimal(votes),
        List.of(new Because("x", null, List.of(), Map.of("en", why))));
  }
}
