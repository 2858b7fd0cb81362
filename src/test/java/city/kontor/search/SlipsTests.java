package city.kontor.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlipsTests {

  @ParameterizedTest
  @CsvSource({
    "taipie, 1, 0, taipei, true",
    "taipe, 1, 0, taipei, true",
    "taiipei, 1, 0, taipei, true",
    "taipai, 1, 0, taipei, true",
    "aipei, 1, 0, taipei, true",
    "aipei, 1, 1, taipei, false",
    "taipie, 1, 0, taipeh, false",
    "tiapie, 2, 1, taipei, true",
    "itapei, 2, 1, taipei, false",
    "тайпей, 1, 0, тайбэй, false",
    "тайпей, 2, 1, тайбэй, true",
    "𠮷野門, 1, 1, 𠮷野川, true"
  })
  void aSlipIsALetterTooManyTooFewAnotherOrTwoThatChangedPlaces(
      String typed, int most, int right, String name, boolean isFound) {
    var spellings = new Slips(typed, most, right).spellings();
    var bytes = name.getBytes(UTF_8);
    assertThat(Objects.requireNonNull(spellings.runAutomaton).run(bytes, 0, bytes.length))
        .isEqualTo(isFound);
  }
}
