package city.kontor.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Of a long list a page shows so much, and says how much it leaves out. */
class ShownTests {

  private static final List<Integer> MANY = IntStream.range(0, 130).boxed().toList();

  @Test
  void ofALongListTheFirstAreShown() {
    var shown = Shown.first(MANY);
    assertThat(shown.rows()).hasSize(100).startsWith(0).endsWith(99);
    assertThat(shown.more()).isEqualTo(30);
  }

  @Test
  void ofWhatIsToldOldestFirstTheLastAreShown() {
    var shown = Shown.last(MANY).map(it -> "no. " + it);
    assertThat(shown.rows()).hasSize(100).startsWith("no. 30").endsWith("no. 129");
    assertThat(shown.more()).isEqualTo(30);
  }

  @Test
  void aShortListIsShownWhole() {
    assertThat(Shown.first(List.of(1, 2))).isEqualTo(new Shown<>(List.of(1, 2), 0));
    assertThat(Shown.last(List.of(1, 2))).isEqualTo(new Shown<>(List.of(1, 2), 0));
  }
}
