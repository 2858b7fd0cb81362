package city.kontor.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.Resource;

/** Which languages there are, is found from the message files. */
class LanguagesTests {

  private static final Resource[] FILES = Pseudo.files();

  @Test
  void speaksEnglishAndWhateverHasMessageFiles() {
    assertThat(new Languages(FILES).all())
        .extracting(Language::tag, Language::name)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("en", "English"),
            org.assertj.core.groups.Tuple.tuple("zh-Hant", "正體中文"));
    assertThat(new Languages(Pseudo.with(FILES, "fr", "pt-BR")).all())
        .extracting(Language::tag)
        .containsExactly("en", "fr", "pt-BR", "zh-Hant");
  }

  @Test
  void refusesALanguageThatLacksMessagesAndNamesThemByFile() {
    var french = Pseudo.with(FILES, "fr");
    for (int i = 0; i < french.length; i++) {
      if ("web_fr.properties".equals(french[i].getFilename())) {
        var half = Pseudo.translated(named("web.properties"));
        half.remove("layout.skip");
        half.remove("layout.search");
        french[i] = Pseudo.file("web_fr.properties", half);
      }
    }
    assertThatThrownBy(() -> new Languages(french))
        .isInstanceOf(LanguageRefused.class)
        .hasMessage(
            "The language “%s” lacks 2 messages.%n  messages/web_fr.properties: %s",
            "fr", "layout.search, layout.skip");
  }

  @Test
  void refusesALanguageOfOneFileWithoutDrowningItsReader() {
    var begun =
        with(Pseudo.file("home_fr.properties", Pseudo.translated(named("home.properties"))));
    assertThatThrownBy(() -> new Languages(begun))
        .isInstanceOf(LanguageRefused.class)
        .hasMessageContaining("The language “fr” lacks ")
        .hasMessageContaining("messages/web_fr.properties: ")
        .hasMessageContaining(" more")
        .hasMessageNotContaining("home_fr");
  }

  @ParameterizedTest
  @CsvSource({"zh_hant, _zh_Hant", "FR, _fr", "fr_ca, _fr_CA"})
  void refusesAFileWhoseLanguageIsNotWrittenAsATag(String ending, String meant) {
    var wrong = with(Pseudo.file("web_" + ending + ".properties", new Properties()));
    assertThatThrownBy(() -> new Languages(wrong))
        .isInstanceOf(LanguageRefused.class)
        .hasMessageContaining(meant);
  }

  @ParameterizedTest
  @CsvSource({
    "fr, fr",
    "fr-CA, fr",
    "pt-BR, pt-BR",
    "pt, pt-BR",
    "zh-TW, zh-Hant",
    "zh, zh-Hant",
    "'de, fr;q=0.5', fr",
    "zh-Hans, en",
    "de, en"
  })
  void choosesTheNearestForAReader(String accepted, String spoken) {
    var languages = new Languages(Pseudo.with(FILES, "fr", "pt-BR"));
    assertThat(languages.accepted(accepted).tag()).isEqualTo(spoken);
  }

  private static Resource named(String file) {
    return Arrays.stream(FILES)
        .filter(it -> file.equals(it.getFilename()))
        .findFirst()
        .orElseThrow();
  }

  private static Resource[] with(Resource more) {
    var all = new java.util.ArrayList<>(List.of(FILES));
    all.add(more);
    return all.toArray(Resource[]::new);
  }
}
