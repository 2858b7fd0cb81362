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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A member whose rights rested for a year, in two categories, as everybody may see it. */
@PageTest
class RestingMemberPagesTests {

  private static final String THEN = "?on=2016-01-01";

  @Autowired MockMvcTester pages;

  @BeforeAll
  static void stateTheSuspension(
      @Autowired Acts acts, @Autowired Addresses addresses, @Autowired Recordings recordings) {
    var state = new Stating(acts, addresses, recordings);
    state.city("resting-quay", "Resting Quay", "停泊市");
    state.city("working-quay", "Working Quay", "作業市");
    state.network("quay-circle", "Quay Circle", "碼頭圈", "agreement");
    state.fact(
        "membership",
        "network",
        "quay-circle",
        "organization",
        "working-quay",
        "kind",
        "member",
        "since",
        "2010-01-01");
    var first =
        state.fact(
            "membership",
            "network",
            "quay-circle",
            "organization",
            "resting-quay",
            "kind",
            "member",
            "since",
            "2010-01-01",
            "until",
            "2015-10-01");
    state.fact("category", "slug", "quay-lesser", "network", "quay-circle");
    state.fact(
        "membership",
        "network",
        "quay-circle",
        "organization",
        "resting-quay",
        "kind",
        "member",
        "category",
        "quay-lesser",
        "since",
        "2015-10-01");
    state.fact(
        "suspension", "membership", first.toString(), "since", "2015-06-01", "until", "2016-06-01");
  }

  @Test
  void theListSaysWhoseRightsRestOnTheDayAlsoInTheNextCategory() {
    for (var day : new String[] {"2015-07-01", "2016-01-01"}) {
      var rows = page("/networks/quay-circle/members?on=" + day).select("#certain ~ div tbody tr");
      assertThat(rows.select("tr:contains(Resting Quay)").text())
          .as(day)
          .contains("Member", "(suspended)");
      assertThat(rows.select("tr:contains(Working Quay)").text()).doesNotContain("suspended");
    }
    assertThat(page("/networks/quay-circle" + THEN).select("tr:contains(Resting Quay)").text())
        .contains("(suspended)");
    assertThat(page("/zh-Hant/networks/quay-circle/members" + THEN).text()).contains("（停權）");
    assertThat(body("/networks/quay-circle/members.csv" + THEN)).contains("(suspended)");
    assertThat(body("/networks/quay-circle/members.json" + THEN))
        .containsOnlyOnce("\"suspended\":\"certain\"");
    for (var day : new String[] {"2015-05-31", "2016-06-01"}) {
      assertThat(body("/networks/quay-circle/members.json?on=" + day))
          .as(day)
          .doesNotContain("\"suspended\"");
    }
  }

  @Test
  void itsOwnPageSaysSoAndDashesTheLineOfItsLife() {
    var page = page("/cities/resting-quay" + THEN);
    assertThat(page.select(".summary").text())
        .contains("a member of the network Quay Circle (suspended)");
    assertThat(page.select(".lifelines__row").text())
        .contains("with its rights suspended", "with its rights");
    assertThat(page.select(".lifelines__bar[data-look=rest]")).isNotEmpty();
    assertThat(
            page("/cities/resting-quay/memberships" + THEN)
                .select(".lifelines__bar[data-look=rest]"))
        .isNotEmpty();
    assertThat(page("/networks/quay-circle" + THEN).select(".lifelines__bar[data-look=rest]"))
        .isNotEmpty();
    assertThat(page("/cities/working-quay" + THEN).select(".lifelines__bar[data-look=rest]"))
        .isEmpty();
    assertThat(page("/cities/resting-quay?on=2017-01-01").select(".summary").text())
        .contains("a member of the network Quay Circle")
        .doesNotContain("suspended");
  }

  @Test
  void whatChangedTellsWhenTheRightsRestedAndWhenTheyDidNoMore() {
    var span = "/changes?from=2015-01-01&to=2017-01-01";
    assertThat(page("/networks/quay-circle" + span).select("main").text())
        .contains(
            "The rights of Resting Quay were suspended", "The suspension of Resting Quay ended");
    assertThat(page("/cities/resting-quay" + span).select("main").text())
        .contains("Suspended in Quay Circle", "No longer suspended in Quay Circle");
    assertThat(page("/zh-Hant/networks/quay-circle" + span).select("main").text())
        .contains("停泊市停權", "停泊市的停權解除");
  }

  private Document page(String path) {
    return Jsoup.parse(body(path));
  }

  private String body(String path) {
    var answer = pages.get().uri(path).exchange();
    assertThat(answer).as(path).hasStatusOk();
    try {
      return answer.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
