package city.kontor.summits;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import city.kontor.Stating;
import city.kontor.facts.Acts;
import city.kontor.facts.Addresses;
import city.kontor.facts.Form;
import city.kontor.history.Actor;
import city.kontor.history.FactId;
import city.kontor.history.Recordings;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A summit that its owner and others receive in turn, with one edition of an unknown year. */
@PageTest
class SummitPagesTests {

  private static FactId third;

  @Autowired MockMvcTester pages;
  @Autowired Acts acts;
  @Autowired Recordings recordings;

  @BeforeAll
  static void stateTheSummit(
      @Autowired Acts acts, @Autowired Addresses addresses, @Autowired Recordings recordings) {
    var state = new Stating(acts, addresses, recordings);
    state.city("owner-city", "Owner City", "所屬市");
    state.city("guest-city", "Guest City", "來客市");
    state.fact("series", "slug", "rivers", "owner", "owner-city", "recurrence", "P2Y");
    state.named("series/rivers", "Rivers Summit", "河川高峰會");
    edition(state, "1", "1996", "owner-city", "held");
    state.fact(
        "edition", "slug", "rivers-no-2", "series", "rivers", "ordinal", "2", "on", "[1997..1999]");
    third =
        state.fact(
            "edition",
            "slug",
            "rivers-no-3",
            "series",
            "rivers",
            "ordinal",
            "3",
            "on",
            "[2000..2002]");
    edition(state, "4", "2003", "owner-city", "held");
    edition(state, "5", "2005", "guest-city", "held");
    edition(state, "6", "2007", "guest-city", "held");
    edition(state, "7", "2009", "owner-city", "held");
    state.fact(
        "appearance",
        "edition",
        "rivers-2003",
        "organization",
        "guest-city",
        "role",
        "participant");
  }

  private static void edition(
      Stating state, String ordinal, String year, String host, String status) {
    state.fact(
        "edition",
        "slug",
        "rivers-" + year,
        "series",
        "rivers",
        "ordinal",
        ordinal,
        "on",
        year,
        "host",
        host,
        "status",
        status);
  }

  @Test
  void tellsWhichEditionsWereNotHeldInTheOwnersCity() {
    assertThat(page("/summits/rivers").text())
        .contains("it is held every two years")
        .contains(
            "Not held in the owner’s city, Owner City: the 5th (Guest City, 2005) and the 6th"
                + " (Guest City, 2007).")
        .contains("with these exceptions: the 5th and the 6th were both elsewhere");
  }

  @Test
  void setsWhatWasStillToComeApart() {
    assertThat(page("/summits/rivers?on=2004-01-01").text())
        .contains("After 1 January 2004")
        .doesNotContain("the 5th (Guest City");
  }

  @Test
  void findsAnEditionOfAnUnknownYearByItsNumber() {
    assertThat(page("/summits/rivers/no-2").text())
        .contains("2nd Rivers Summit")
        .contains("host not known")
        .contains("between 1997 and 1999");
  }

  @Test
  void leadsFromTheNumberToTheYearOnceItIsKnown() {
    recordings.record(
        Actor.REGISTER,
        "a test",
        recording -> {
          acts.correct(
              recording,
              third,
              new Form(
                  Map.of("slug", "rivers-2001", "series", "rivers", "ordinal", "3", "on", "2001")),
              List.of());
          return recording;
        });

    assertThat(pages.get().uri("/zh-Hant/summits/rivers/no-3?on=2010-01-01"))
        .hasStatus(301)
        .redirectedUrl()
        .isEqualTo("/zh-Hant/summits/rivers/2001?on=2010-01-01");
  }

  @Test
  void anEditionIsToldAsItLiesFromTheDayAndByItsDateAsKnown() {
    var before = page("/en/summits/rivers/2003?on=2000-01-01");
    assertThat(before.select(".lede").text()).contains("held; on 1 January 2000 it lay ahead");
    assertThat(before.select(".facts").text()).contains("held; on 1 January 2000 it lay ahead");
    assertThat(before.select(".time__changes a[rel~=next]").text())
        .contains("Next change: 2003 · ")
        .doesNotContain("January");
    assertThat(page("/zh-Hant/summits/rivers/2003?on=2000-01-01").select(".lede").text())
        .contains("已舉行；於2000年1月1日尚未到來");
    assertThat(pages.get().uri("/summits/rivers/2003.json?on=2003-05-01"))
        .bodyJson()
        .extractingPath("$.edition.then")
        .isEqualTo("unsure");
  }

  @Test
  void showsWhoWasThereOnBothPages() {
    assertThat(page("/summits/rivers/2003").select("table").text()).contains("Guest City");
    assertThat(page("/zh-Hant/cities/guest-city").select("#summits").text())
        .contains("第4屆河川高峰會")
        .contains("主辦");
  }

  @Test
  void answersPrograms() {
    assertThat(pages.get().uri("/summits/rivers/2005.json"))
        .bodyJson()
        .extractingPath("$.edition.host.name.text")
        .isEqualTo("Guest City");
    assertThat(pages.get().uri("/summits/rivers.csv"))
        .bodyText()
        .contains("5,5th Rivers Summit,2005,Guest City,Taiwan,held");
    assertThat(pages.get().uri("/summits.json")).hasStatusOk();
    assertThat(pages.get().uri("/summits")).hasStatusOk();
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
