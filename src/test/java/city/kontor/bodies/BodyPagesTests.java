package city.kontor.bodies;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import city.kontor.Stating;
import city.kontor.facts.Acts;
import city.kontor.facts.Addresses;
import city.kontor.history.Recordings;
import java.io.UnsupportedEncodingException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A board of three seats, one of them empty for a while. */
@PageTest
class BodyPagesTests {

  @Autowired MockMvcTester pages;

  @BeforeAll
  static void stateTheBoard(
      @Autowired Acts acts, @Autowired Addresses addresses, @Autowired Recordings recordings) {
    var state = new Stating(acts, addresses, recordings);
    state.city("lakeside", "Lakeside", "湖濱市");
    state.city("hilltop", "Hilltop", "山頂市");
    state.network("guild", "Guild of Cities", "城市公會", "non-profit");
    state.fact("body", "slug", "guild-board", "network", "guild", "kind", "board", "since", "2000");
    state.named("bodies/guild-board", "Board of the Guild", "公會董事會");
    state.fact("seat", "body", "guild-board", "office", "member", "number", "3", "since", "2000");
    state.fact(
        "holding",
        "seat",
        "guild-board/member",
        "holder",
        "lakeside",
        "since",
        "2001-01-01",
        "until",
        "2009-01-01");
    state.fact(
        "holding",
        "seat",
        "guild-board/member",
        "holder",
        "hilltop",
        "since",
        "2001-01-01",
        "until",
        "2005");
    state.fact(
        "completeness",
        "list",
        "holders",
        "subject",
        "bodies/guild-board",
        "since",
        "2001-01-01",
        "until",
        "2006-01-01");
  }

  @Test
  void aBodySaysWhoSatThereAndHowManySeatsWereVacant() {
    var page = page("/bodies/guild-board?on=2003-01-01");
    assertThat(page.select("h1").text()).isEqualTo("Board of the Guild");
    assertThat(page.select("#seats").text()).contains("3 seats, one vacant", "Lakeside", "Hilltop");
  }

  @Test
  void aHolderWhoMayHaveLeftMakesTheVacanciesASpan() {
    assertThat(page("/bodies/guild-board?on=2005-06-01").select("#seats").text())
        .contains("between 1 and 2 vacant");
  }

  @Test
  void nothingIsCalledVacantOutsideACompleteList() {
    assertThat(page("/bodies/guild-board?on=2008-01-01").select("#seats").text())
        .contains("as far as recorded, one holder is certain")
        .doesNotContain("vacant");
  }

  @Test
  void theNetworkAndTheCityShowTheSeat() {
    assertThat(page("/networks/guild?on=2003-01-01").select("#bodies").text())
        .contains("Board of the Guild", "Lakeside");
    var lakeside = page("/cities/lakeside?on=2003-01-01");
    assertThat(lakeside.select("#seats").text()).contains("Board of the Guild");
    assertThat(lakeside.select(".summary").text())
        .contains("Lakeside holds a seat: Member (Board of the Guild).");
    assertThat(page("/zh-Hant/cities/lakeside?on=2003-01-01").select(".summary").text())
        .contains("公會董事會董事");
  }

  @Test
  void thoseReelectedToACouncilSatInItAndNobodySaysUntilWhen() {
    var council = "/bodies/uclg-aspac-council";
    assertThat(page(council + "?on=2013-01-01").expectFirst("main").text())
        .contains("Taipei", "New Taipei", "Taichung");
    assertThat(page("/cities/taichung?on=2013-01-01").expectFirst("main").text())
        .contains("Council of UCLG ASPAC");
    assertThat(page("/cities/seoul?on=2024-01-01").expectFirst("main").text())
        .contains("Council of UCLG ASPAC");
  }

  @Test
  void aClusterOfANetworkIsCalledOne() {
    assertThat(page("/bodies/citynet-disaster-cluster").expectFirst("main").text())
        .contains("Cluster", "CITYNET");
    assertThat(page("/zh-Hant/bodies/citynet-disaster-cluster").expectFirst("main").text())
        .contains("成員")
        .doesNotContain("委員");
  }

  @Test
  void theDataTellsTheSame() {
    assertThat(pages.get().uri("/bodies/guild-board.json?on=2003-01-01"))
        .hasStatusOk()
        .bodyJson()
        .hasPathSatisfying("$.seats[0].slug", it -> it.assertThat().isEqualTo("guild-board/member"))
        .hasPathSatisfying("$.seats[0].vacant.least", it -> it.assertThat().isEqualTo(1))
        .hasPathSatisfying(
            "$.seats[0].holders[0].certainty", it -> it.assertThat().isEqualTo("certain"));
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
