package city.kontor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A page as of a past day has no text that only later days could make true, nor has its data. */
@PageTest
class PastTextsTests {

  /** Shorter ones, such as "Every two years.", may stand on a page for another reason. */
  private static final int TELLING = 24;

  @Autowired MockMvcTester kontor;
  @Autowired JdbcClient jdbc;
  @Autowired JsonMapper json;

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({"2002-01-01, ''", "2002-01-01, /zh-Hant", "2006-01-01, ''", "2006-01-01, /zh-Hant"})
  void noPageOfANetworkOrCitySpeaksOfLaterYears(LocalDate day, String language) {
    var later = textsAfter(day);
    assertThat(later).as("texts that begin after the day").hasSizeGreaterThan(100);
    for (var address : addresses()) {
      assertThat(prose(language + address + "?on=" + day)).as(address).doesNotContain(later);
      assertThat(data(language + address + ".json?on=" + day)).as(address).doesNotContain(later);
    }
  }

  /** What the pages of today do say, so that the look above is at what they show. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({"/networks/anmc21", "/cities/taipei", "/cities/taipei/memberships"})
  void theSamePagesSpeakOfThemToday(String address) {
    var later = textsAfter(LocalDate.of(2006, 1, 1));
    assertThat(later).anyMatch(prose(address)::contains);
    assertThat(later).anyMatch(data(address + ".json")::contains);
  }

  private String[] textsAfter(LocalDate day) {
    return jdbc.sql(
            """
            select t.content from names.text t
            where t.visibility = 'public' and length(t.content) >= :telling
            group by t.content having min(t.since_from) > :day
            """)
        .param("telling", TELLING)
        .param("day", day)
        .query(String.class)
        .list()
        .toArray(String[]::new);
  }

  private List<String> addresses() {
    return jdbc.sql(
            """
            select '/networks/' || a.slug from starter.entry e
            join networks.network n on n.id = e.fact
            join facts.address a on a.fact = n.organization and a.is_current
            union
            select '/cities/' || a.slug || page from starter.entry e
            join organizations.organization o on o.id = e.fact and o.kind = 'local-government'
            join facts.address a on a.fact = o.id and a.is_current
            cross join (values (''), ('/memberships')) pages (page)
            order by 1
            """)
        .query(String.class)
        .list();
  }

  private String prose(String address) {
    return Jsoup.parse(body(address)).text();
  }

  /** Every text of the data, a line each. */
  private String data(String address) {
    return strings(json.readTree(body(address))).collect(Collectors.joining("\n"));
  }

  private static Stream<String> strings(JsonNode node) {
    return node.isValueNode()
        ? Stream.of(node.asString(""))
        : node.valueStream().flatMap(PastTextsTests::strings);
  }

  private String body(String address) {
    var result = kontor.get().uri(address).exchange();
    assertThat(result).hasStatusOk();
    try {
      return result.getResponse().getContentAsString(UTF_8);
    } catch (UnsupportedEncodingException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
