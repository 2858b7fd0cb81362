package city.kontor.members;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A city that takes part in a network of 1996 and in its project; since when, no source tells. */
@PageTest
class OpenBeginningPagesTests {

  @Autowired MockMvcTester pages;

  @BeforeAll
  static void stateTheParts(
      @Autowired Acts acts, @Autowired Addresses addresses, @Autowired Recordings recordings) {
    var state = new Stating(acts, addresses, recordings);
    state.city("unsaid-city", "Unsaid City", "未載市");
    state.network("late-league", "Late League", "後起聯盟", "agreement");
    state.fact("life", "network", "late-league", "stage", "active", "since", "1996");
    state.fact(
        "membership",
        "network",
        "late-league",
        "organization",
        "unsaid-city",
        "kind",
        "participant",
        "since",
        "[..2011-07-07]");
    state.fact("project", "slug", "late-festival", "network", "late-league");
    state.named("projects/late-festival", "Late festival", "後起藝術節");
    state.fact(
        "participation",
        "project",
        "late-festival",
        "organization",
        "unsaid-city",
        "role",
        "participant");
    state.fact("body", "slug", "late-council", "network", "late-league", "kind", "council");
    state.named("bodies/late-council", "Late council", "後起理事會");
    var seat = state.fact("seat", "body", "late-council", "office", "member");
    state.fact("holding", "seat", seat.toString(), "holder", "unsaid-city");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/networks/late-league/members",
        "/networks/late-league",
        "/cities/unsaid-city",
        "/cities/unsaid-city/memberships",
        "/cities/unsaid-city/memberships/fragment",
        "/projects/late-festival"
      })
  void reachesBackNoFurtherThanItsNetwork(String page) {
    assertThat(page(page + "?on=1995-12-31").select("[data-possible], .possible, .kontor__as"))
        .as("before its network")
        .isEmpty();
    assertThat(
            page(page + "?on=1996-01-01")
                .select("[data-possible], .possible, .kontor__as, .entry__as"))
        .as("since there may have been the network")
        .isNotEmpty();
  }

  @Test
  void aCityAndItsMembershipsAnswerTheSame() {
    assertThat(page("/cities/unsaid-city?on=1995-12-31").select(".summary").text())
        .contains("No membership of Unsaid City is recorded for 31 December 1995");
    assertThat(page("/cities/unsaid-city/memberships?on=1995-12-31").text())
        .contains("No membership of Unsaid City is recorded for this date");
    assertThat(page("/zh-Hant/cities/unsaid-city?on=1996-01-01").select(".summary").text())
        .contains("未載市可能是後起聯盟的參與者");
    assertThat(page("/zh-Hant/cities/unsaid-city/memberships?on=1996-01-01").text())
        .contains("另有1個可能參與");
    assertThat(body("/cities/unsaid-city/memberships.csv?on=1995-12-31").lines()).hasSize(1);
    assertThat(body("/cities/unsaid-city/memberships.csv?on=1996-01-01")).contains("possibly");
    assertThat(pages.get().uri("/cities/unsaid-city.json?on=1995-12-31"))
        .bodyJson()
        .extractingPath("$.panels.memberships[0].certainty")
        .isEqualTo("not");
    assertThat(pages.get().uri("/cities/unsaid-city/memberships.json?on=1995-12-31"))
        .bodyJson()
        .extractingPath("$.networks.length()")
        .isEqualTo(0);
  }

  @Test
  void aBodyAndWhoSitsInItAreNotOlderThanTheNetwork() {
    assertThat(page("/bodies/late-council?on=1995-12-31").select("p.possible").text())
        .contains("did not exist on 31 December 1995");
    assertThat(page("/bodies/late-council?on=1996-01-01").select("p.possible").text())
        .contains("is possible, not certain");
    assertThat(page("/cities/unsaid-city?on=1995-12-31").select("#seats [data-possible]"))
        .isEmpty();
  }

  @Test
  void onlyWhatIsRecordedIsToldAsAChange() {
    assertThat(page("/cities/unsaid-city/changes").select("tbody td[data-date]").eachText())
        .containsExactly("7 July 2011 or earlier");
  }

  /** What is kept stays as its source writes it. */
  @Test
  void whatTheSourceSaysIsTheSame() {
    assertThat(pages.get().uri("/networks/late-league/members.json?on=2000-01-01"))
        .bodyJson()
        .extractingPath("$.members[0].period.since.text")
        .isEqualTo("[..2011-07-07]");
  }

  @Test
  void thePageStepsToTheDayOnWhichItBecomesPossible() {
    assertThat(
            page("/cities/unsaid-city?on=1990-01-01").select(".time__changes a[rel~=next]").text())
        .contains("1 January 1996", "Late League", "(possibly)");
  }

  @Test
  void wordsNumbersAndListSpeakOfTheSame() {
    assertThat(page("/networks/late-league/members?on=2012-01-01").select(".lede").text())
        .contains(
            "On 1 January 2012 the record holds one participant, and no member for" + " certain.");
    assertThat(page("/zh-Hant/networks/late-league?on=2012-01-01").select("#members").text())
        .contains("紀錄中，2012年1月1日有1個參與者，沒有確定的會員。");
    assertThat(page("/networks/late-league/members?on=2000-01-01").select(".lede").text())
        .contains("Perhaps also one participant on that day");
    assertThat(pages.get().uri("/networks/late-league/members.json?on=2012-01-01"))
        .bodyJson()
        .extractingPath("$.kinds[0]")
        .asMap()
        .containsEntry("kind", "participant")
        .containsEntry("certain", 1)
        .containsEntry("possible", 0);
    assertThat(pages.get().uri("/networks/late-league.json?on=2012-01-01"))
        .bodyJson()
        .extractingPath("$.panels.members.kinds.length()")
        .isEqualTo(1);
  }

  private Document page(String address) {
    return Jsoup.parse(body(address.startsWith("/zh-Hant") ? address : "/en" + address));
  }

  private String body(String address) {
    var answer = pages.get().uri(address).exchange();
    assertThat(answer).hasStatusOk();
    try {
      return answer.getResponse().getContentAsString();
    } catch (UnsupportedEncodingException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
