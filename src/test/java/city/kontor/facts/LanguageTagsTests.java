package city.kontor.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which words are tags of languages, and which tag somebody means who types another word. */
class LanguageTagsTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "en",
        "zh-Hant",
        "zh-Hant-TW",
        "zh-TW",
        "ja",
        "ja-Latn",
        "sr-Cyrl",
        "es-419",
        "nan",
        "yue",
        "hak",
        "ami",
        "trv",
        "mul"
      })
  void aLanguageThatThereIsIsSaidByItsTag(String tag) {
    assertThat(LanguageTags.isOne(tag)).isTrue();
    assertThat(LanguageTags.mistake("language", tag)).isEmpty();
  }

  @Test
  void whatIsNoTagIsToldWithTheOneThatIsMeant() {
    Map.ofEntries(
            Map.entry("chinese", "zh-Hant, zh-Hans"),
            Map.entry("中文", "zh-Hant, zh-Hans"),
            Map.entry("French", "fr"),
            Map.entry("日文", "ja"),
            Map.entry("Deutsch", "de"),
            Map.entry("eng", "en"),
            Map.entry("zho", "zh"),
            Map.entry("EN", "en"),
            Map.entry("zh_hant", "zh-Hant"),
            Map.entry("ZH-hant-tw", "zh-Hant-TW"),
            Map.entry("fr-Blah", "fr"),
            Map.entry("en-ZZX", "en"),
            Map.entry("en-", "en"))
        .forEach(
            (typed, meant) ->
                assertThat(LanguageTags.mistake("language", typed))
                    .as(typed)
                    .hasValueSatisfying(
                        it -> {
                          assertThat(it.message()).isEqualTo("mistake.language.near");
                          assertThat(it.arguments()).containsExactly(typed, meant);
                        }));
  }

  @ParameterizedTest
  @ValueSource(strings = {"xx", "xx-blah", "qqq", "xyzzy", "x-own", "und", "-", "e n", "語"})
  void whatIsNothingIsRefusedWithoutAGuess(String typed) {
    assertThat(LanguageTags.mistake("language", typed))
        .hasValueSatisfying(it -> assertThat(it.message()).isEqualTo("mistake.language"));
  }
}
