package city.kontor.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import city.kontor.Stating;
import city.kontor.facts.Acts;
import city.kontor.facts.Addresses;
import city.kontor.history.Recordings;
import java.io.UnsupportedEncodingException;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A plenary without a name of its own, and one still to come. */
@PageTest
class MeetingPagesTests {

  @Autowired MockMvcTester pages;

  @BeforeAll
  static void stateTheMeetings(
      @Autowired Acts acts, @Autowired Addresses addresses, @Autowired Recordings recordings) {
    var state = new Stating(acts, addresses, recordings);
    state.city("seaview", "Seaview", "海景市");
    state.city("farside", "Farside", "遠方市");
    state.network("round", "Round of Cities", "城市圓桌", "agreement");
    state.fact(
        "meeting",
        "slug",
        "round-2006",
        "network",
        "round",
        "kind",
        "plenary",
        "ordinal",
        "5",
        "on",
        "2006-04-13/2006-04-14",
        "host",
        "seaview",
        "status",
        "held");
    state.fact(
        "meeting",
        "slug",
        "round-2030",
        "network",
        "round",
        "kind",
        "plenary",
        "ordinal",
        "6",
        "on",
        "2030",
        "status",
        "announced");
    state.fact(
        "attendance",
        "meeting",
        "round-2006",
        "organization",
        "seaview",
        "manner",
        "present",
        "people",
        "12");
    state.fact("attendance", "meeting", "round-2006", "organization", "seaview", "manner", "named");
    state.fact(
        "attendance", "meeting", "round-2006", "organization", "farside", "manner", "absent");
  }

  @Test
  void aMeetingWithoutANameIsCalledAfterItsNumberPlaceAndYear() {
    var page = page("/meetings/round-2006");
    assertThat(page.select("h1").text())
        .isEqualTo("5th Plenary meeting, Round of Cities, Seaview 2006");
    assertThat(page.select("#attendance").text())
        .contains("recorded as present; others may have been there", "12 people", "Named in");
    assertThat(page("/zh-Hant/meetings/round-2006").select("h1").text())
        .isEqualTo("城市圓桌第5屆大會，海景市，2006年");
  }

  @Test
  void aMeetingIsToldAsItLiesFromTheDay() {
    assertThat(page("/meetings/round-2006?on=2000-01-01").select(".facts").text())
        .contains("held; on 1 January 2000 it lay ahead");
    assertThat(page("/meetings/round-2006?on=2006-04-14").select(".facts").text())
        .contains("held; on 14 April 2006 it was under way");
    assertThat(page("/meetings/round-2006?on=2006-04-15").select(".facts").text()).endsWith("held");
    assertThat(page("/zh-Hant/meetings/round-2006?on=2000-01-01").select(".facts").text())
        .contains("已舉行；於2000年1月1日尚未到來");
    assertThat(page("/meetings/round-2030?on=2030-06-01").select(".facts").text())
        .contains("its date is not exact enough to say whether it was over by 1 June 2030");
    Map.of("2000-01-01", "ahead", "2006-04-13", "under-way", "2006-04-15", "over")
        .forEach(
            (day, then) ->
                assertThat(pages.get().uri("/meetings/round-2006.json?on=" + day))
                    .bodyJson()
                    .extractingPath("$.then")
                    .isEqualTo(then));
    assertThat(pages.get().uri("/networks/round/meetings.csv?on=2000-01-01"))
        .bodyText()
        .contains(",held,ahead,");
  }

  @Test
  void aPageOfADayToComeSaysThatItTellsWhatIsKnownToday() {
    assertThat(page("/meetings/round-2030?on=9999-01-01").select("[role=note]").text())
        .contains("1 January 9999 is yet to come", "what is known today");
    assertThat(page("/zh-Hant/networks/round?on=9999-01-01").select("[role=note]").text())
        .contains("9999年1月1日尚未到來");
    assertThat(page("/networks/round?on=2010-01-01").select("[role=note]")).isEmpty();
    assertThat(page("/networks/round").select("[role=note]")).isEmpty();
  }

  @Test
  void theNetworkListsItsMeetingsUpToTheDayAndAfter() throws UnsupportedEncodingException {
    var page = page("/networks/round?on=2010-01-01");
    assertThat(page.select("#meetings table").eq(0).text())
        .contains("5th Plenary meeting", "Seaview")
        .doesNotContain("6th");
    assertThat(page.select("#meetings").text())
        .contains("After 1 January 2010", "6th", "announced");
    var table = pages.get().uri("/networks/round/meetings.csv").exchange();
    assertThat(table.getResponse().getContentAsString())
        .contains("2006-04-13/2006-04-14,2006-04-13,2006-04-14,5th Plenary meeting");
    assertThat(pages.get().uri("/networks/round/meetings.json")).hasStatusOk();
    assertThat(page("/networks/round/meetings").select("h1").text())
        .isEqualTo("Meetings of Round of Cities");
  }

  @Test
  void manyMeetingsStandOnSeveralPages(
      @Autowired Acts acts, @Autowired Addresses addresses, @Autowired Recordings recordings)
      throws UnsupportedEncodingException {
    var state = new Stating(acts, addresses, recordings);
    state.network("diligent", "Diligent League", "勤奮同盟", "agreement");
    for (int i = 0; i < 105; i++) {
      state.fact(
          "meeting",
          "slug",
          "diligent-" + i,
          "network",
          "diligent",
          "kind",
          "plenary",
          "ordinal",
          Integer.toString(i + 1),
          "on",
          1950 + i + "-05-01",
          "status",
          i < 70 ? "held" : "announced");
    }
    var first = page("/networks/diligent/meetings");
    assertThat(first.select("main tbody tr")).hasSize(50);
    assertThat(first.select(".pager a[rel=next]").attr("href")).endsWith("/meetings?page=2");
    var last = page("/en/networks/diligent/meetings?page=3");
    assertThat(last.select("main tbody tr")).hasSize(5);
    assertThat(last.select(".empty")).isEmpty();
    assertThat(last.select(".time__changes").text())
        .contains("1 May 2026 · Meeting: 77th Plenary meeting");
    assertThat(last.select(".top__language").attr("href"))
        .isEqualTo("/zh-Hant/networks/diligent/meetings?page=3");
    assertThat(pages.get().uri("/networks/diligent/meetings?page=4")).hasStatus(404);
    assertThat(
            pages
                .get()
                .uri("/networks/diligent/meetings.csv")
                .exchange()
                .getResponse()
                .getContentAsString()
                .lines())
        .hasSize(106);
    assertThat(page("/networks/diligent?on=1950-05-02").select("#meetings tbody tr"))
        .as("what stands nearest to the day")
        .hasSize(101);
  }

  @Test
  void aCityTellsWhatItHostedAndAttended() {
    assertThat(page("/cities/seaview").select("#meetings").text())
        .contains("host, present (12 people), and named in the adopted text");
    assertThat(page("/cities/farside").select("#meetings").text()).contains("absent");
  }

  @Test
  void theDataSaysThatAttendanceIsNotKnownToBeComplete() {
    assertThat(pages.get().uri("/meetings/round-2006.json"))
        .hasStatusOk()
        .bodyJson()
        .hasPathSatisfying("$.complete", it -> it.assertThat().isEqualTo(false))
        .hasPathSatisfying("$.on.last", it -> it.assertThat().isEqualTo("2006-04-14"))
        .hasPathSatisfying("$.attendance[0].people", it -> it.assertThat().isEqualTo(12));
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
