package city.kontor.partnerships;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.kontor.PageTest;
import city.kontor.Stating;
import city.kontor.facts.Acts;
import city.kontor.facts.Addresses;
import city.kontor.history.Recordings;
import city.kontor.web.Refusal;
import java.io.UnsupportedEncodingException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A friendship that became a sister-city tie. */
@PageTest
class PartnershipPagesTests {

  @Autowired MockMvcTester pages;

  @BeforeAll
  static void stateThePair(
      @Autowired Acts acts, @Autowired Addresses addresses, @Autowired Recordings recordings) {
    var state = new Stating(acts, addresses, recordings);
    state.city("oakbridge", "Oakbridge", "橡橋");
    state.city("pine-hill", "Pine Hill", "松丘");
    state.fact("partnership", "one", "oakbridge", "other", "pine-hill");
    tie(state, "friendship-city", "1999-05-01", "2005-05-01");
    tie(state, "sister-city", "2005-05-01", "");
    state.fact(
        "signing",
        "partnership",
        "oakbridge-pine-hill",
        "kind",
        "reaffirmed",
        "on",
        "2015-05-01",
        "place",
        "oakbridge");
  }

  private static void tie(Stating state, String kind, String since, String until) {
    state.fact(
        "tie", "partnership", "oakbridge-pine-hill", "kind", kind, "since", since, "until", until);
  }

  @Test
  void aPairSaysWhatTiesItOnTheDay() {
    assertThat(page("/partnerships/oakbridge-pine-hill?on=2020-01-01").select(".lede").text())
        .contains("tied as sister cities (since 1 May 2005)", "reaffirmed it on 1 May 2015");
    assertThat(page("/partnerships/oakbridge-pine-hill?on=2001-01-01").select(".lede").text())
        .contains("tied as friendship cities")
        .doesNotContain("sister", "reaffirmed");
  }

  @Test
  void everyFactThatIsSaidHasItsOwnTick() {
    assertThat(page("/partnerships/oakbridge-pine-hill?on=2020-01-01").select(".lede .tick"))
        .as("the tie and that it was reaffirmed")
        .hasSize(2);
  }

  @Test
  void bothSidesSeeTheSamePair() {
    assertThat(page("/cities/oakbridge").select("#partnerships").text())
        .contains("Pine Hill", "Sister cities", "current", "may be incomplete");
    assertThat(page("/zh-Hant/cities/pine-hill").select("#partnerships").text())
        .contains("橡橋", "姊妹市", "現行");
  }

  @Test
  void ofVeryManyPartnersAHundredAreShownAndTheRestCounted(
      @Autowired Acts acts, @Autowired Addresses addresses, @Autowired Recordings recordings) {
    var state = new Stating(acts, addresses, recordings);
    state.city("zz-hub", "Zz Hub", "樞紐");
    for (int i = 0; i < 103; i++) {
      state.city("spoke-" + i, "Zz Spoke " + i, "輻" + i);
      state.fact("partnership", "one", "spoke-" + i, "other", "zz-hub");
      state.fact(
          "tie", "partnership", "spoke-" + i + "-zz-hub", "kind", "sister-city", "since", "2000");
    }
    var page = page("/cities/zz-hub");
    assertThat(page.select("#partnerships tbody tr")).hasSize(100);
    assertThat(page.select("#partnerships").text())
        .contains("3 more stand in the data of this page.");
    assertThat(page.select(".lifelines__row")).hasSize(100);
    assertThat(page.select(".lifelines").text()).contains("3 more lines are not drawn.");
  }

  @Test
  void theOtherOrderLeadsToTheSameAddress() {
    assertThat(pages.get().uri("/partnerships/pine-hill-oakbridge"))
        .hasStatus(301)
        .hasHeader("Location", "/partnerships/oakbridge-pine-hill");
  }

  @Test
  void theListAndTheDataNameIt() {
    assertThat(page("/partnerships").select("table").text()).contains("Oakbridge and Pine Hill");
    assertThat(pages.get().uri("/partnerships.csv")).hasStatusOk();
    assertThat(pages.get().uri("/partnerships/oakbridge-pine-hill.json?on=2001-01-01"))
        .hasStatusOk()
        .bodyJson()
        .hasPathSatisfying("$.ties[0].certainty", it -> it.assertThat().isEqualTo("certain"))
        .hasPathSatisfying("$.ties[1].certainty", it -> it.assertThat().isEqualTo("not"));
  }

  @Test
  void aPairIsStatedInOneOrderOnly(
      @Autowired Acts acts, @Autowired Addresses addresses, @Autowired Recordings recordings) {
    var state = new Stating(acts, addresses, recordings);
    assertThatExceptionOfType(Refusal.Invalid.class)
        .isThrownBy(() -> state.fact("partnership", "one", "pine-hill", "other", "oakbridge"));
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
