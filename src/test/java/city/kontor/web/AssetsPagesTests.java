package city.kontor.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What a page wears arrives in few questions, and is kept. */
@PageTest
class AssetsPagesTests {

  private static final Path STYLES = Path.of("src/main/resources/static/css");

  @Autowired MockMvcTester kontor;
  @Autowired Assets assets;

  @Test
  void everySheetOfThePagesArrivesInOne() throws IOException {
    var sheet = text("css/kontor.css");
    assertThat(sheet).doesNotContain("@import").startsWith("/* Everything the pages wear.");
    try (var files = Files.list(STYLES)) {
      assertThat(files.filter(it -> !it.endsWith("kontor.css") && !it.endsWith("fragment.css")))
          .isNotEmpty()
          .allSatisfy(it -> assertThat(sheet).contains(Files.readString(it)));
    }
  }

  @Test
  void aJoinedSheetStaysInItsLayerAndForItsMedium() throws IOException {
    assertThat(text("css/kontor.css"))
        .contains("@layer tokens, base, layout, components, print;")
        .contains("@layer base {\n" + Files.readString(STYLES.resolve("base.css")) + "}")
        .contains(
            "@media print {\n@layer print {\n"
                + Files.readString(STYLES.resolve("print.css"))
                + "}}");
  }

  @Test
  void aSheetThatImportsNothingArrivesAsItLies() throws IOException {
    assertThat(text("css/fragment.css"))
        .isEqualTo(Files.readString(STYLES.resolve("fragment.css")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"css/kontor.css", "js/name-finder.js"})
  void aFileMayBeKeptForEverUnderItsName(String file) {
    assertThat(kontor.get().uri(assets.root() + file).exchange())
        .hasHeader("Cache-Control", "max-age=31536000, public, immutable");
  }

  @Test
  void everyFileThatThePageLoadsIsThere() throws UnsupportedEncodingException {
    var page = kontor.get().uri("/en/networks").exchange().getResponse().getContentAsString();
    var head = Jsoup.parse(page).head();
    var files = head.select("link[rel=preload], link[rel=stylesheet]").eachAttr("href");
    files.addAll(head.select("script[src]").eachAttr("src"));
    assertThat(files)
        .hasSizeGreaterThan(3)
        .allSatisfy(it -> assertThat(kontor.get().uri(it).exchange()).hasStatusOk());
  }

  private String text(String file) throws UnsupportedEncodingException {
    var answer = kontor.get().uri(assets.root() + file).exchange();
    assertThat(answer).hasStatusOk();
    return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
  }
}
