package city.kontor.maps;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import city.kontor.Stating;
import city.kontor.facts.Acts;
import city.kontor.facts.Addresses;
import city.kontor.history.Recordings;
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

  /** Places of no city of the starter record, which others look for by the names of its place. */
  private static final String LIMA = "3936456";

  private static final String NAIROBI = "184745";

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
  void aHostOfAnUnsureYearIsNamedWithWhatIsKnownOfIt(
      @Autowired Acts acts, @Autowired Addresses addresses, @Autowired Recordings recordings)
      throws UnsupportedEncodingException {
    var state = new Stating(acts, addresses, recordings);
    organization(state, "misty-host", LIMA);
    organization(state, "hazy-host", NAIROBI);
    state.fact("series", "slug", "misty", "owner", "misty-host");
    state.named("series/misty", "Misty Summit", "霧高峰會");
    edition(state, "1", "[..2006]", "misty-host");
    edition(state, "2", "1996~", "hazy-host");
    edition(state, "3", "2008", "hazy-host");
    assertThat(map(page("/en/summits/misty"), "editions", "wide").select("title").eachText())
        .anyMatch(it -> it.contains("(1st (2006 or earlier), "))
        .anyMatch(it -> it.contains("(2nd (about 1996) and 3rd in 2008, "));
    assertThat(map(page("/zh-Hant/summits/misty"), "editions", "wide").select("title").eachText())
        .anyMatch(it -> it.contains("第1屆（最遲2006年）"))
        .anyMatch(it -> it.contains("第2屆（約1996年）"));
  }

  @Test
  void aPointForVeryManyNamesSomeAndCountsTheRest(
      @Autowired Acts acts, @Autowired Addresses addresses, @Autowired Recordings recordings)
      throws UnsupportedEncodingException {
    var state = new Stating(acts, addresses, recordings);
    state.network("crowded-league", "Crowded League", "擁擠聯盟", "agreement");
    for (int i = 0; i < 12; i++) {
      member(state, "crowded-league", "crowd-" + i, LIMA);
    }
    member(state, "crowded-league", "apart", NAIROBI);
    var told = cluster("/en/networks/crowded-league/members");
    assertThat(told).startsWith("12 ").endsWith(" and 4 more");
    assertThat(told.split("belongs to it", -1)).as("eight of them").hasSize(9);
    assertThat(cluster("/zh-Hant/networks/crowded-league/members")).endsWith("和另有4處");
  }

  /** What is told of a point is said in the reader's language, whatever that of its name. */
  @Test
  void onlyANameIsMarkedAsOfItsLanguage(
      @Autowired Acts acts, @Autowired Addresses addresses, @Autowired Recordings recordings)
      throws UnsupportedEncodingException {
    var state = new Stating(acts, addresses, recordings);
    state.network("script-league", "Script League", "文字聯盟", "agreement");
    member(state, "script-league", "apart-too", NAIROBI);
    state.fact(
        "organization",
        "slug",
        "han-town",
        "kind",
        "local-government",
        "country",
        "TW",
        "place",
        LIMA);
    state.fact(
        "name",
        "bearer",
        "organizations/han-town",
        "text",
        "漢鎮",
        "language",
        "zh-Hant",
        "kind",
        "common");
    belongs(state, "script-league", "han-town");
    var point =
        page("/en/networks/script-league/members")
            .expectFirst("[data-size=wide] a.map__mark[href$=han-town]");
    assertThat(point.attr("aria-label")).isEqualTo("漢鎮 (belongs to it on this day)");
    assertThat(point.hasAttr("lang")).isFalse();
    assertThat(point.select("[lang=zh-Hant]").text()).isEqualTo("漢鎮");
  }

  @Test
  void ofVeryManyWithoutAPlaceAHundredAreListedAndTheRestCounted(
      @Autowired Acts acts, @Autowired Addresses addresses, @Autowired Recordings recordings)
      throws UnsupportedEncodingException {
    var state = new Stating(acts, addresses, recordings);
    state.network("lost-league", "Lost League", "迷途聯盟", "agreement");
    member(state, "lost-league", "found-here", LIMA);
    member(state, "lost-league", "found-there", NAIROBI);
    for (int i = 0; i < 103; i++) {
      state.city("zz-lost-" + i, "Zz Lost " + i, "迷" + i);
      belongs(state, "lost-league", "zz-lost-" + i);
    }
    var absent = page("/en/networks/lost-league/members").select(".map__absent li");
    assertThat(absent).hasSize(101);
    assertThat(absent.eachText()).endsWith("3 more");
    assertThat(page("/zh-Hant/networks/lost-league/members").select(".map__absent li").eachText())
        .endsWith("另有3處");
  }

  private static void organization(Stating state, String slug, String place) {
    state.fact(
        "organization", "slug", slug, "kind", "local-government", "country", "TW", "place", place);
    state.named("organizations/" + slug, "Zz " + slug, "鎮" + slug);
  }

  private static void member(Stating state, String network, String slug, String place) {
    organization(state, slug, place);
    belongs(state, network, slug);
  }

  private static void belongs(Stating state, String network, String slug) {
    state.fact(
        "membership", "network", network, "organization", slug, "kind", "member", "since", "2000");
  }

  private static void edition(Stating state, String ordinal, String on, String host) {
    state.fact(
        "edition",
        "slug",
        "misty-no-" + ordinal,
        "series",
        "misty",
        "ordinal",
        ordinal,
        "on",
        on,
        "host",
        host,
        "status",
        "held");
  }

  /** What is told of the point that leads to the table, since it stands for several. */
  private String cluster(String address) throws UnsupportedEncodingException {
    return page(address).select("[data-size=narrow] a.map__mark[href$=certain]").attr("aria-label");
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
