package city.kontor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Every page with a history leads to the days on which it changes. */
@PageTest
class StepsPagesTests {

  /**
   * Pages over the whole register, in which something changes nearly every day, and how members
   * stand and what they pay, since every year has its own dues: by years.
   */
  private static final Set<String> BY_YEARS =
      Set.of(
          "home",
          "networks",
          "cities",
          "organizations",
          "projects",
          "partnerships",
          "summits",
          "anniversaries",
          "anniversaries of a city",
          "silence",
          "price",
          "standing of all",
          "standing of one",
          "another city to choose",
          "another city found");

  /**
   * Pages of no day: what was recorded is told by its number, what changed or differs between two
   * that are chosen on the page, and documents are listed whatever the day.
   */
  private static final Set<String> WITHOUT =
      Set.of(
          "rules compared",
          "versions of rules",
          "changes of a network",
          "changes of a city",
          "sources",
          "search",
          "search that finds",
          "search that finds nothing",
          "memberships elsewhere",
          "data",
          "data for programs");

  /** What is judged or reckoned for any day, from more than the pages tell. */
  private static final Set<String> ASKED = Set.of("fee", "standing", "standing of one", "price");

  @Autowired MockMvcTester pages;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  static Stream<BrowserTests.Kind> kinds() {
    return BrowserTests.KINDS.stream()
        .filter(it -> it.status() == 200 && !ASKED.contains(it.name()));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everyPageWithAHistoryLeadsToItsNextChange(BrowserTests.Kind kind) {
    var page = page("/en" + kind.path().replace("{fact}", fact()));
    var isWithout = WITHOUT.contains(kind.name());
    assertThat(page.select("form.time")).as(kind.name()).hasSize(isWithout ? 0 : 1);
    if (isWithout) {
      return;
    }
    if (BY_YEARS.contains(kind.name())) {
      assertThat(page.select(".time__step")).as(kind.name()).isNotEmpty();
      return;
    }
    assertThat(page.select(".time__changes .time__change")).as(kind.name()).hasSize(2);
    var before = page.select(".time__changes a[rel~=prev]");
    assertThat(before).as(kind.name()).hasSize(1);
    assertThat(before.attr("href")).contains("on=");
    assertThat(page(before.attr("href")).select(".time__changes .time__change")).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "/cities/taipei/memberships?on=2001-10-17, 18 October 2001, Asian Network of Major Cities 21",
    "/cities/taipei/with/tokyo?on=2001-10-17, 18 October 2001, Taipei: Joined ANMC21",
    "/meetings/anmc21-2012-singapore?on=2010-01-01, 2012, Meeting",
    "/summits/apcs/2013?on=2012-01-01, 2013, Summit",
    "/sources/taipei-membership-page/audit?on=2007-11-27, 28 November 2007, hold together",
    "/sources/taipei-membership-page/audit?on=2012-06-29, 30 June 2012, no longer hold together",
    "/sources/taipei-membership-page?on=2026-11-22, 23 November 2026, Read for the register"
  })
  void theNextChangeIsSaidWithItsDay(String address, String day, String what) {
    assertThat(page("/en" + address).select(".time__changes a[rel~=next]").text())
        .contains(day, what);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/en/sources | 2006-01-01 | This page is as known today; what it leads to is the record as"
            + " of 1 January 2006.",
        "/zh-Hant/sources | 2006-01-01 | 本頁依今日所知；由此前往的頁面為2006年1月1日之紀錄。",
        "/en/networks/uclg/rules/changes | 2006-01-01 | what it leads to is the record as of 1"
            + " January 2006."
      })
  void aPageOfNoDaySaysWhichDayItCarriesAndHowToDropIt(String address, String on, String said) {
    assertThat(page(address).select(".foot__clocks")).isEmpty();
    var carried = page(address + "?on=" + on).select(".foot__clocks");
    assertThat(carried.text()).contains(said);
    assertThat(carried.select("a").eachAttr("href")).containsExactly(address);
  }

  @Test
  void theMomentAskedForIsSaidInWords() {
    var today = LocalDate.now(clock);
    var day = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).format(today);
    for (var address : new String[] {"/en/cities/taipei", "/en/sources"}) {
      var page = page(address + "?recorded=" + today);
      assertThat(page.select(".time__known, .foot__clocks").text())
          .contains("as known on " + day)
          .doesNotContain("on " + today);
    }
    assertThat(page("/zh-Hant/cities/taipei?recorded=" + today).select(".foot__clocks").text())
        .contains(
            "依%d年%d月%d日所知"
                .formatted(today.getYear(), today.getMonthValue(), today.getDayOfMonth()));
  }

  /** A sheet of paper that is read in a year leads to what it says. */
  @Test
  void theAddressOnPaperHasTheDayAlsoWhereNoneWasChosen() {
    var today = LocalDate.now(clock);
    var page = page("/cities?country=JP");
    assertThat(page.select(".foot__address").text())
        .endsWith("http://localhost/en/cities?country=JP&on=" + today);
    assertThat(page.select("link[rel=canonical]")).isEmpty();
    assertThat(page.select("meta[property=og:url]").attr("content"))
        .isEqualTo("http://localhost/en/cities?country=JP");
    assertThat(page("/en/cities/taipei?on=2006-01-01").select(".foot__address").text())
        .endsWith("/en/cities/taipei?on=2006-01-01");
    assertThat(page("/en/data").select(".foot__address").text()).endsWith("/en/data");
  }

  @Test
  void aFactLeadsToTheEdgesOfItsPeriod() {
    var ended =
        jdbc.sql(
                """
                select m.id from members.membership m join organizations.organization o
                on o.id = m.organization join facts.address a on a.fact = o.id and a.slug = 'beijing'
                where m.until = '2005-08-30'
                """)
            .query(String.class)
            .single();
    assertThat(page("/en/facts/" + ended + "?on=2005-08-01").select(".time__changes").text())
        .contains("18 October 2001 · It begins to hold", "30 August 2005 · It no longer holds");
    assertThat(page("/zh-Hant/facts/" + ended + "?on=2005-08-01").select(".time__changes").text())
        .contains("2005年8月30日・不再屬實");
  }

  @Test
  void theChineseStripHasNoTwoColonsInARow() {
    var next =
        page("/zh-Hant/networks/anmc21/meetings?on=2010-01-01")
            .expectFirst(".time__changes a[rel~=next]");
    assertThat(next.ownText()).containsOnlyOnce("：").contains("日・會議：");
  }

  @Test
  void whatIsKnownByItsYearAloneIsToldByItsYear() {
    var before = "/networks/apcs?on=1995-06-01";
    assertThat(page("/en" + before).select(".time__changes a[rel~=next]").text())
        .contains("Next change: 1996 · Milestone: First Asia Pacific Cities Summit");
    assertThat(page("/zh-Hant" + before).select(".time__changes a[rel~=next]").text())
        .contains("1996年・");
  }

  private String fact() {
    return jdbc.sql("select id from facts.fact where kind = 'membership' order by id limit 1")
        .query(String.class)
        .single();
  }

  private Document page(String address) {
    var answer = pages.get().uri(address).exchange();
    assertThat(answer).as(address).hasStatusOk();
    try {
      return Jsoup.parse(answer.getResponse().getContentAsString(UTF_8));
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
