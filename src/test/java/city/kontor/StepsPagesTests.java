package city.kontor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
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
          "rules compared",
          "versions of rules",
          "price",
          "standing of all",
          "standing of one",
          "another city to choose",
          "another city found");

  /** What is judged or reckoned for any day, from more than the pages tell. */
  private static final Set<String> ASKED = Set.of("fee", "standing", "standing of one", "price");

  @Autowired MockMvcTester pages;
  @Autowired JdbcClient jdbc;

  static Stream<BrowserTests.Kind> kinds() {
    return BrowserTests.KINDS.stream()
        .filter(it -> it.status() == 200 && !ASKED.contains(it.name()));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everyPageWithAHistoryLeadsToItsNextChange(BrowserTests.Kind kind) {
    var page = page("/en" + kind.path().replace("{fact}", fact()));
    if (page.select("form.time").isEmpty()) {
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
