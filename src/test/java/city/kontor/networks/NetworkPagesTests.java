package city.kontor.networks;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import city.kontor.Stating;
import city.kontor.facts.Acts;
import city.kontor.facts.Addresses;
import city.kontor.history.Recordings;
import java.io.UnsupportedEncodingException;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A network that moved its secretariat and fell asleep nobody knows exactly when. */
@PageTest
class NetworkPagesTests {

  @Autowired MockMvcTester pages;

  @BeforeAll
  static void stateTheNetwork(
      @Autowired Acts acts, @Autowired Addresses addresses, @Autowired Recordings recordings) {
    var state = new Stating(acts, addresses, recordings);
    state.city("harbour", "Harbour", "港市");
    state.city("upriver", "Upriver", "上游市");
    state.network("league", "League of Ports", "港口聯盟", "agreement");
    state.fact(
        "name",
        "bearer",
        "organizations/league",
        "text",
        "LP",
        "language",
        "en",
        "kind",
        "acronym");
    state.fact(
        "life",
        "network",
        "league",
        "stage",
        "active",
        "since",
        "1990",
        "until",
        "[2014-09-07..2016]");
    state.fact("life", "network", "league", "stage", "suspended", "since", "[2014-09-07..2016]");
    state.fact(
        "secretariat",
        "network",
        "league",
        "kind",
        "secretariat",
        "host",
        "harbour",
        "since",
        "1990",
        "until",
        "2013-03");
    state.fact(
        "secretariat",
        "network",
        "league",
        "kind",
        "secretariat",
        "host",
        "upriver",
        "since",
        "2013-03");
    state.fact(
        "milestone",
        "slug",
        "league-founded",
        "network",
        "league",
        "kind",
        "founded",
        "on",
        "1990-05-01",
        "host",
        "harbour");
    state.named("milestones/league-founded", "Founding at Harbour", "於港市創立");
    state.fact(
        "section",
        "slug",
        "league-north",
        "network",
        "league",
        "kind",
        "chapter",
        "country",
        "JP",
        "since",
        "1995");
    state.named("sections/league-north", "Northern Chapter", "北方分會");
    state.fact(
        "text",
        "bearer",
        "organizations/league",
        "kind",
        "purpose",
        "language",
        "en",
        "content",
        "To keep the ports talking.",
        "quoted",
        "true");
  }

  @Test
  void aQuotationNamesWhoseWordsItIs() {
    var purpose = "figcaption:contains(Purpose)";
    assertThat(page("/en/networks/uclg").expectFirst(purpose).text())
        .contains("Taipei City Government, Secretariat");
    assertThat(page("/en/networks/sci").select("figcaption:contains(What it calls itself)").text())
        .doesNotContain("Taipei City Government");
  }

  @Test
  void aNetworkSaysWhatItIsAndWhereItsSecretariatIsOnTheDay() {
    var page = page("/networks/league?on=2010-01-01");
    assertThat(page.select("h1").text()).isEqualTo("League of Ports");
    assertThat(page.select(".lede").text()).contains("LP", "agreement between cities", "active");
    assertThat(page.select("blockquote").text()).isEqualTo("To keep the ports talking.");
    assertThat(page.select("#offices ul").eq(0).text())
        .contains("Harbour")
        .doesNotContain("Upriver");
    assertThat(page.select("#life").text()).contains("Founding at Harbour", "1 May 1990");
    assertThat(page.select("#sections").text()).contains("Northern Chapter", "Japan");
  }

  @Test
  void whatSortOfOrganizationItIsStaysOpenWhereNoSourceSaysSo() {
    assertThat(page("/en/networks/iclei").select(".lede").text()).contains("form not known");
    assertThat(page("/zh-Hant/networks/owhc").select(".lede").text()).contains("性質不詳");
    // On which page of the list it stands depends on the networks of other tests.
    var isOnAPage =
        IntStream.rangeClosed(1, 5)
            .mapToObj(it -> page("/en/networks?page=" + it).select("tr:contains(ICLEI)").text())
            .anyMatch(it -> it.contains("form not known"));
    assertThat(isOnAPage).isTrue();
    assertThat(pages.get().uri("/networks/iclei.json"))
        .hasStatusOk()
        .bodyText()
        .doesNotContain("\"form\"");
  }

  @Test
  void anUnknownDayInTheMiddleOfAMonthIsSaidToBeOnlyPossible() {
    var page = page("/networks/league?on=2013-03-10");
    assertThat(page.select("#offices .possible").text())
        .contains("Harbour", "Upriver", "Only possible");
  }

  @Test
  void whenItFellAsleepIsASoftEdge() {
    assertThat(page("/networks/league?on=2015-01-01").select(".lede").text())
        .contains("perhaps active or suspended");
    assertThat(page("/networks/league?on=2017-01-01").select(".lede").text()).contains("suspended");
    assertThat(page("/networks/league?on=1980-01-01").select(".lede").text())
        .contains("On 1 January 1980 it was not there yet, as far as recorded.");
  }

  @Test
  void itReadsInChinese() {
    var page = page("/zh-Hant/networks/league?on=2017-01-01");
    assertThat(page.select("h1").text()).isEqualTo("港口聯盟");
    assertThat(page.select(".lede").text()).contains("暫停活動");
    assertThat(page.select("blockquote").attr("lang")).isEqualTo("en");
  }

  @Test
  void theAcronymIsThatOfTheDayInTheLanguageOfTheReader(
      @Autowired Acts acts, @Autowired Addresses addresses, @Autowired Recordings recordings) {
    var state = new Stating(acts, addresses, recordings);
    state.network("renamed-league", "Renamed League", "更名聯盟", "agreement");
    acronym(state, "LDA", "fr", "", "");
    acronym(state, "OLD", "en", "1990-01-01", "2020-01-01");
    acronym(state, "NEW", "en", "2020-01-01", "");
    for (var day : Map.of("2010-01-01", "OLD", "2021-01-01", "NEW").entrySet()) {
      assertThat(pages.get().uri("/networks/renamed-league.json?on=" + day.getKey()))
          .bodyJson()
          .hasPathSatisfying("$.acronym", it -> it.assertThat().isEqualTo(day.getValue()));
      assertThat(page("/en/networks/renamed-league?on=" + day.getKey()).select(".lede").text())
          .contains(day.getValue());
    }
  }

  private static void acronym(
      Stating state, String text, String language, String since, String until) {
    state.fact(
        "name",
        "bearer",
        "organizations/renamed-league",
        "text",
        text,
        "language",
        language,
        "kind",
        "acronym",
        "since",
        since,
        "until",
        until);
  }

  @Test
  void theDataSaysHowSureEachSpellIsOnTheDay() {
    assertThat(pages.get().uri("/networks/league.json?on=2010-01-01"))
        .hasStatusOk()
        .bodyJson()
        .hasPathSatisfying(
            "$.self", it -> it.assertThat().isEqualTo("/networks/league.json?on=2010-01-01"))
        .hasPathSatisfying("$.acronym", it -> it.assertThat().isEqualTo("LP"))
        .hasPathSatisfying(
            "$.offices[0].host.name.text", it -> it.assertThat().isEqualTo("Harbour"))
        .hasPathSatisfying("$.offices[0].certainty", it -> it.assertThat().isEqualTo("certain"))
        .hasPathSatisfying("$.offices[1].certainty", it -> it.assertThat().isEqualTo("not"))
        .hasPathSatisfying(
            "$.life[0].period.until.last", it -> it.assertThat().isEqualTo("2016-12-31"));
  }

  @Test
  void theListHoldsItInEachFormat() throws UnsupportedEncodingException {
    var listed = new StringBuilder();
    for (var next = "/networks?on=2010-01-01"; !next.isEmpty(); ) {
      var part = page(next);
      listed.append(part.select("main").text());
      next = part.select(".pager a[rel=next]").attr("href");
    }
    assertThat(listed.toString()).contains("League of Ports");
    assertThat(pages.get().uri("/networks.json")).hasStatusOk();
    var table = pages.get().uri("/networks.csv?on=2010-01-01").exchange();
    assertThat(table.getResponse().getContentAsString()).contains("League of Ports,LP,", "Harbour");
  }

  @Test
  void aCityTellsWhatItIsToNetworks() {
    assertThat(page("/cities/harbour").select("#networks").text())
        .contains("Secretariat", "League of Ports", "Founding at Harbour");
  }

  @Test
  void whatASectionIsToItsNetworkEndsInOneColon() {
    assertThat(page("/organizations/uclg-aspac").expectFirst("main").text())
        .contains("Is its section: since 2004")
        .doesNotContain("::");
  }

  @Test
  void aMistypedNetworkIsNotFoundWithNearNames() {
    var answer = pages.get().uri("/networks/leage").exchange();
    assertThat(answer).hasStatus(404);
    assertThat(answer).bodyText().contains("/networks/league");
  }

  @Test
  void anOrganizationThatIsNoNetworkHasNoSuchPage() {
    assertThat(pages.get().uri("/networks/harbour")).hasStatus(404);
  }

  private Document page(String address) {
    var answer = pages.get().uri(address).exchange();
    assertThat(answer).hasStatusOk();
    try {
      return Jsoup.parse(answer.getResponse().getContentAsString());
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
