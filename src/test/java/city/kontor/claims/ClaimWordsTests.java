package city.kontor.claims;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import city.kontor.dates.Edtf;
import city.kontor.history.FactId;
import city.kontor.web.Languages;
import city.kontor.web.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Every word that the starter record uses of figures has its words in every language. */
@PageTest
class ClaimWordsTests {

  @Autowired Languages languages;

  @Test
  void everyPropertyAndUnitOfTheStarterRecordHasItsWords() throws IOException {
    var claims = claims();
    assertThat(claims).hasSizeGreaterThan(100);
    var keys = new TreeSet<String>();
    for (var claim : claims) {
      keys.add(ClaimWords.key("property", claim.property()));
      if (claim.unit() != null) {
        keys.add(ClaimWords.key(claim.isNumber() ? "unit" : "of", claim.unit()));
      }
    }
    for (var language : languages.all()) {
      var words = languages.words(language);
      assertThat(keys).as(language.tag()).allMatch(words::knows);
    }
  }

  @Test
  void everyComparisonHasItsWords() {
    for (var language : languages.all()) {
      for (var comparison : Comparison.values()) {
        assertThat(languages.words(language).say("claims.operator." + Words.key(comparison), 1200))
            .contains("1,200");
      }
    }
  }

  @Test
  void oneAndManyAreToldApart() {
    var words = languages.words(languages.first());
    assertThat(ClaimWords.said(words, claim("other-members", "1", "other members present")))
        .isEqualTo("Other members: 1 other member present");
    assertThat(ClaimWords.said(words, claim("founded", "2004", null))).isEqualTo("Founded: 2004");
  }

  private static Claim claim(String property, String value, @Nullable String unit) {
    var nobody = new FactId(new UUID(0, 0));
    return new Claim(nobody, property, value, unit, null, null, null, null, nobody, null);
  }

  private static List<Claim> claims() throws IOException {
    var claims = new ArrayList<Claim>();
    try (var files = Files.list(Path.of("src/main/resources/starter"))) {
      for (var file : files.filter(it -> it.toString().endsWith(".yaml")).toList()) {
        var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        Map<String, List<Map<String, Object>>> read = yaml.load(Files.readString(file));
        for (var row : read.getOrDefault("claim", List.of())) {
          claims.add(
              claim(
                  text(row.get("property")),
                  text(row.get("value")),
                  row.containsKey("unit") ? text(row.get("unit")) : null));
        }
      }
    }
    return claims;
  }

  /** A whole date is one to YAML, too. */
  private static String text(@Nullable Object value) {
    return value instanceof java.util.Date date
        ? Edtf.of(date.toInstant().atZone(java.time.ZoneOffset.UTC).toLocalDate()).text()
        : Objects.requireNonNull(value).toString();
  }
}
