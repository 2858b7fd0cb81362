package city.kontor.maps;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import city.kontor.places.Places;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Maps on pages of the starter record, held against the tables beside them. */
@PageTest
class MapPagesTests {

  @Autowired MockMvcTester pages;

  @BeforeAll
  static void waitForTheGazetteer(@Autowired Places places) throws InterruptedException {
    for (int i = 0; places.gazetteer().isEmpty(); i++) {
      assertThat(i).as("tenths of a second").isLessThan(600);
      Thread.sleep(Duration.ofMillis(100));
    }
  }

  @Test
  void aNetworksMembersLieOnItsMapAsInItsTable() throws UnsupportedEncodingException {
    var page = page("/en/networks/anmc21?on=2006-01-01");
    for (var size : new String[] {"wide", "narrow"}) {
      var map = map(page, "members", size);
      var told = String.join("; ", map.select("title").eachText());
      var named = told + page.select("#members .map__absent").text();
      assertThat(page.select("#members tbody th").eachText()).hasSize(11).allMatch(named::contains);
      assertThat(map.select("a.map__mark").eachAttr("href"))
          .isNotEmpty()
          .allMatch(it -> it.startsWith("/en/cities/") || it.equals("#members"));
    }
    assertThat(page.select("#members .key").text()).contains("belongs to it on this day");
  }

  @Test
  void theListOfMembersHasTheMapOfItsDay() throws UnsupportedEncodingException {
    var page = page("/en/networks/anmc21/members?on=2006-01-01");
    var map = page.expectFirst(".map__sheet[data-size=wide]");
    var told = String.join("; ", map.select("title").eachText());
    var named = told + page.select(".map__absent").text();
    assertThat(page.select("section[aria-labelledby=certain] tbody th").eachText())
        .hasSize(11)
        .allMatch(named::contains);
    assertThat(map.select("a.map__mark").eachAttr("href"))
        .allMatch(it -> it.startsWith("/en/cities/") || it.equals("#certain"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/en/summits/apcs", "/zh-Hant/summits/apcs?on=2010-01-01"})
  void theHostsOfASeriesLieOnItsMapAsInItsTable(String address)
      throws UnsupportedEncodingException {
    var page = page(address);
    var state = "td[data-label=%s]".formatted(address.startsWith("/zh") ? "狀態" : "State");
    var hosts =
        page.select("section[aria-labelledby=editions] tbody tr").stream()
            .filter(it -> !it.select(state).text().matches("not held|未舉行"))
            .flatMap(it -> it.select("a[href*=/cities/]").eachText().stream())
            .toList();
    for (var size : new String[] {"wide", "narrow"}) {
      var named = named(page, "editions", size);
      assertThat(hosts).hasSizeGreaterThan(5).allMatch(named::contains);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/en/cities/taipei", "/zh-Hant/cities/taipei?on=1985-01-01"})
  void thePartnersOfACityLieOnItsMapAsInItsTable(String address)
      throws UnsupportedEncodingException {
    var page = page(address);
    for (var size : new String[] {"wide", "narrow"}) {
      var named = named(page, "partnerships", size);
      assertThat(page.select("#partnerships tbody th").eachText())
          .hasSizeGreaterThan(10)
          .allMatch(named::contains);
      assertThat(map(page, "partnerships", size).select("a.map__mark").eachAttr("href"))
          .isNotEmpty()
          .allMatch(it -> it.contains("/cities/") || it.equals("#partnerships"));
    }
  }

  /** What each point of a map tells, and what stands below it as having no place. */
  private static String named(Document page, String section, String size) {
    var map = map(page, section, size);
    return String.join("; ", map.select("title").eachText())
        + page.select("section:has(#%s) .map__absent, #%s .map__absent".formatted(section, section))
            .text();
  }

  @Test
  void aNetworkThatIsASeriesShowsItsHostsOnAMap() throws UnsupportedEncodingException {
    var page = page("/en/networks/apcs");
    assertThat(map(page, "editions", "wide").select("title").eachText())
        .anyMatch(it -> it.startsWith("Brisbane"));
    assertThat(page.select("#editions .map__sheet").attr("aria-label")).contains("Asia Pacific");
  }

  @Test
  void linesLeadFromACityToItsPartners() throws UnsupportedEncodingException {
    var map = map(page("/en/cities/taipei"), "partnerships", "wide");
    assertThat(map.select(".map__tie")).hasSizeGreaterThan(5);
    assertThat(map.select("[data-look=home]").attr("aria-label")).contains("Taipei");
  }

  @Test
  void hostsAreNamedWithTheirYears() throws UnsupportedEncodingException {
    var page = page("/en/summits/apcs");
    assertThat(map(page, "editions", "wide").select("title").eachText())
        .anyMatch(it -> it.startsWith("Brisbane") && it.contains("(1st in 1996, "))
        .anyMatch(it -> it.startsWith("Seattle") && it.contains("(3rd in 2001"));
    assertThat(page("/zh-Hant/summits/apcs").select(".map__sheet").attr("aria-label"))
        .endsWith("歷屆主辦城市地圖");
  }

  @Test
  void programsGetTheSameWithoutPictures() throws UnsupportedEncodingException {
    assertThat(
            pages
                .get()
                .uri("/en/networks/anmc21.json")
                .exchange()
                .getResponse()
                .getContentAsString())
        .contains("\"members\"")
        .doesNotContain("map__");
  }

  private static Element map(Document page, String section, String size) {
    return page.select("section:has(#%s), #%s".formatted(section, section))
        .select(".map__sheet[data-size=%s]".formatted(size))
        .getFirst();
  }

  private Document page(String address) throws UnsupportedEncodingException {
    return Jsoup.parse(pages.get().uri(address).exchange().getResponse().getContentAsString());
  }
}
