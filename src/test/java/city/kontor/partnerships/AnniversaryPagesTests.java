package city.kontor.partnerships;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import city.kontor.Stating;
import city.kontor.facts.Acts;
import city.kontor.facts.Addresses;
import city.kontor.facts.Form;
import city.kontor.facts.Positions;
import city.kontor.history.Actor;
import city.kontor.history.Recordings;
import java.io.UnsupportedEncodingException;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** One city with ties of all sorts of dates: their anniversaries, and what went silent. */
@PageTest
class AnniversaryPagesTests {

  @Autowired MockMvcTester pages;

  @BeforeAll
  static void stateThePairs(
      @Autowired Acts acts, @Autowired Addresses addresses, @Autowired Recordings recordings) {
    var state = new Stating(acts, addresses, recordings);
    state.city("roundham", "Roundham", "圓鎮");
    for (var it :
        new String[][] {
          {"sab-a", "Sab A", "1972-02-29", ""},
          {"sab-b", "Sab B", "2012", ""},
          {"sab-c", "Sab C", "[1961..1964]", ""},
          {"sab-d", "Sab D", "2002-09-01", "2010-01-01"},
          {"sab-e", "Sab E", "", ""}
        }) {
      state.city(it[0], it[1], it[1]);
      state.fact("partnership", "one", "roundham", "other", it[0]);
      state.fact(
          "tie",
          "partnership",
          "roundham-" + it[0],
          "kind",
          "sister-city",
          "since",
          it[2],
          "until",
          it[3]);
    }
    state.fact(
        "signing", "partnership", "roundham-sab-a", "kind", "reaffirmed", "on", "2015-05-01");
  }

  @Test
  void aYearListsItsRoundAnniversariesByDate() {
    var page = page("/anniversaries?year=2022&city=roundham");
    assertThat(page.select("section[aria-labelledby=days] tbody tr").eachText())
        .satisfiesExactly(
            it ->
                assertThat(it)
                    .contains(
                        "28 February 2022", "Sab A", "50 years", "29 February 1972", "current"),
            it -> assertThat(it).contains("1 September 2022", "Sab D", "20 years", "ended"));
  }

  @Test
  void datesThatAreNoDaysStandApart() {
    assertThat(
            page("/anniversaries?year=2022&city=roundham")
                .select("section[aria-labelledby=others] tbody tr")
                .eachText())
        .satisfiesExactly(
            it -> assertThat(it).contains("some day in 2022", "Sab B", "10 years"),
            it -> assertThat(it).contains("perhaps in 2022", "Sab C", "60 years"));
    assertThat(page("/anniversaries?year=2025&city=roundham").select("tbody tr")).isEmpty();
    assertThat(page("/zh-Hant/anniversaries?year=2022&city=roundham").text())
        .contains("50週年", "2022年，日期不詳");
  }

  @Test
  void theYearIsTheDaysUnlessAskedForAndOthersAreLinked() {
    var page = page("/anniversaries?city=roundham&on=2022-05-01");
    assertThat(page.select("h1").text()).isEqualTo("Round anniversaries in 2022: Roundham");
    assertThat(page.select("a[href]").eachAttr("href"))
        .contains(
            "/anniversaries?year=2021&city=roundham&on=2022-05-01",
            "/anniversaries?year=2023&city=roundham&on=2022-05-01");
    assertThat(page("/cities/roundham").select("#partnerships a").eachAttr("href"))
        .contains("/anniversaries?city=roundham", "/silence?city=roundham");
  }

  @Test
  void anotherLanguageAndTheDataKeepWhatWasAsked() {
    var page = page("/anniversaries?year=2022&city=roundham");
    assertThat(page.select("a.top__language").attr("href"))
        .isEqualTo("/zh-Hant/anniversaries?city=roundham&year=2022");
    assertThat(page.select(".foot__formats a").eachAttr("href"))
        .contains("/anniversaries.csv?city=roundham&year=2022");
    assertThat(pages.get().uri("/anniversaries.csv?year=2022&city=roundham"))
        .hasStatusOk()
        .bodyText()
        .contains("2022-02-28,50,Roundham,Sab A")
        .contains("perhaps in 2022,60");
    assertThat(pages.get().uri("/anniversaries.json?year=2022&city=roundham"))
        .hasStatusOk()
        .bodyJson()
        .hasPathSatisfying("$.anniversaries[0].day", it -> it.assertThat().isEqualTo("2022-02-28"))
        .hasPathSatisfying("$.anniversaries[3].inYear", it -> it.assertThat().isEqualTo("possible"))
        .doesNotHavePath("$.anniversaries[2].day");
  }

  @Test
  void aTieThatOneSideContestsIsToldSoInEveryForm(
      @Autowired Acts acts,
      @Autowired Addresses addresses,
      @Autowired Recordings recordings,
      @Autowired Positions positions) {
    var state = new Stating(acts, addresses, recordings);
    state.city("ovalham", "Ovalham", "卵鎮");
    var other = state.city("sab-o", "Sab O", "Sab O");
    state.fact("partnership", "one", "ovalham", "other", "sab-o");
    var typed =
        Map.of("partnership", "ovalham-sab-o", "kind", "sister-city", "since", "1972-03-01");
    var tie =
        state.fact(
            "tie",
            typed.entrySet().stream()
                .flatMap(it -> Stream.of(it.getKey(), it.getValue()))
                .toArray(String[]::new));
    var path = "?year=2022&city=ovalham";
    assertThat(page("/anniversaries" + path).select("tbody tr").text()).doesNotContain("contested");
    recordings.record(
        Actor.REGISTER,
        "a test",
        it -> {
          positions.contest(it, tie, other, new Form(typed).with("since", "1973-03-01"));
          return it;
        });
    assertThat(page("/anniversaries" + path).select("tbody tr").text())
        .contains("contested by one side");
    assertThat(pages.get().uri("/anniversaries.csv" + path))
        .bodyText()
        .contains("contested by one side");
    assertThat(pages.get().uri("/anniversaries.json" + path))
        .bodyJson()
        .hasPathSatisfying("$.anniversaries[0].contested", it -> it.assertThat().isEqualTo(true));
  }

  @Test
  void whatIsNoYearIsRefused() {
    for (var year : new String[] {"0000", "99", "12345", "soon", "-2020"}) {
      assertThat(pages.get().uri("/anniversaries?year=" + year))
          .hasStatus(400)
          .bodyText()
          .contains("four digits");
    }
    assertThat(pages.get().uri("/anniversaries?city=roundhm"))
        .hasStatus(404)
        .bodyText()
        .contains("/cities/roundham");
    for (var year : new String[] {"0001", "9999"}) {
      assertThat(pages.get().uri("/anniversaries?year=" + year)).hasStatusOk();
    }
  }

  @Test
  void silenceIsCountedFromTheLatestActivityThatCanHaveBeen() {
    var page = page("/silence?city=roundham&years=10&on=2024-06-01");
    assertThat(page.text()).contains("Silence in the record is not silence in the world");
    assertThat(page.select("section[aria-labelledby=silent] tbody tr").eachText())
        .satisfiesExactly(
            it -> assertThat(it).contains("Sab C", "a tie began, between 1961 and 1964"),
            it -> assertThat(it).contains("Sab B", "a tie began, 2012"));
    assertThat(page("/silence?city=roundham&years=5&on=2024-06-01").select("tbody tr").eachText())
        .anySatisfy(it -> assertThat(it).contains("Sab A", "reaffirmed, 1 May 2015"));
    assertThat(
            page("/silence?city=roundham&years=10&on=2014-06-01")
                .select("section[aria-labelledby=silent] tbody tr")
                .eachText())
        .anySatisfy(it -> assertThat(it).contains("Sab A", "a tie began, 29 February 1972"))
        .noneSatisfy(it -> assertThat(it).contains("Sab B"));
  }

  @Test
  void silenceOfWhichTheDatesDoNotTellStandsApart() {
    assertThat(
            page("/silence?city=roundham&years=1&on=2014-06-01")
                .select("section[aria-labelledby=perhaps]"))
        .isEmpty();
    assertThat(
            page("/silence?city=roundham&years=1&on=2013-06-01")
                .select("section[aria-labelledby=perhaps] tbody tr")
                .eachText())
        .satisfiesExactly(it -> assertThat(it).contains("Sab B"));
    assertThat(pages.get().uri("/silence.json?city=roundham&years=1&on=2013-06-01"))
        .bodyJson()
        .hasPathSatisfying("$.since", it -> it.assertThat().isEqualTo("2012-06-01"))
        .hasPathSatisfying("$.pairs[2].certainty", it -> it.assertThat().isEqualTo("possible"));
    assertThat(pages.get().uri("/zh-Hant/silence.csv?city=roundham&years=10"))
        .hasStatusOk()
        .bodyText()
        .contains("締盟開始");
  }

  @Test
  void aFurtherPageDoesNotDenyThePairsOfThePagesBefore(
      @Autowired Acts acts, @Autowired Addresses addresses, @Autowired Recordings recordings) {
    var state = new Stating(acts, addresses, recordings);
    state.city("zz-stillham", "Zz Stillham", "靜鎮");
    for (int i = 0; i < 51; i++) {
      state.city("zz-hush-" + i, "Zz Hush " + i, "默" + i);
      state.fact("partnership", "one", "zz-hush-" + i, "other", "zz-stillham");
      state.fact(
          "tie",
          "partnership",
          "zz-hush-" + i + "-zz-stillham",
          "kind",
          "sister-city",
          "since",
          i < 50 ? "1990" : "2012");
    }
    var asked = "/silence?years=1&on=2013-06-01&city=";
    var further = page(asked + "zz-stillham&page=2");
    assertThat(further.select("section[aria-labelledby=perhaps] tbody tr").text())
        .contains("Zz Hush 50");
    assertThat(further.select("section[aria-labelledby=silent]")).isEmpty();
    assertThat(page(asked + "zz-hush-50").select("section[aria-labelledby=silent]").text())
        .contains("No pair has been silent that long for certain.");
  }

  @Test
  void whatIsNoNumberOfYearsIsRefused() {
    for (var years : new String[] {"0", "-1", "1000", "ten", "1.5"}) {
      assertThat(pages.get().uri("/silence?years=" + years))
          .hasStatus(400)
          .bodyText()
          .contains("whole number");
    }
    assertThat(pages.get().uri("/silence?years=999&on=0001-01-01")).hasStatusOk();
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
