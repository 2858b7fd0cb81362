package city.kontor.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import java.io.UnsupportedEncodingException;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What a page is called in a list of tabs. */
@PageTest
class TitlePagesTests {

  @Autowired MockMvcTester kontor;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/networks/anmc21 | ANMC21",
        "/networks/anmc21?on=2006-01-01 | ANMC21 · 1 January 2006",
        "/zh-Hant/networks/anmc21?on=2006-01-01 | 亞洲主要都市網・2006年1月1日",
        "/networks/anmc21/members?on=2006-01-01 | Asian Network of Major Cities 21: members on 1"
            + " January 2006",
        "/cities/taipei/memberships | Membership in International Organizations · Taipei",
        "/zh-Hant/cities/taipei/memberships?on=2006-01-01 | 參與國際組織・2006年1月1日・臺北",
        "/sources/taipei-membership-page/audit | When was this page true? · Membership in"
            + " International Organizations",
        "/meetings/anmc21-2012-singapore | 11th plenary meeting, Singapore 2012 · Asian Network of"
            + " Major Cities 21",
        "/bodies/anmc21-plenary | plenary meeting · Asian Network of Major Cities 21",
        "/summits/apcs/2013 | 9th Asia Pacific Cities Summit",
        "/cities?country=JP | Cities: Japan",
        "/networks/apcs | Asia Pacific Cities Summit",
        "/networks/fukuoka-apcs | Asian-Pacific City Summit (Fukuoka)",
        "/sources/taipei-membership-page/audit?on=2025-11-28 | When was this page true? · 28"
            + " November 2025 · Membership in International Organizations",
        "/zh-Hant/sources/taipei-membership-page/audit?on=2025-11-28 |"
            + " 這一頁何時屬實？・2025年11月28日・Membership in International Organizations",
        "/anniversaries?year=2025&on=2025-11-28 | Round anniversaries in 2025 · 28 November 2025",
        "/networks/anmc21/changes?from=2001-01-01&until=2006-01-01 | Asian Network of Major Cities"
            + " 21: what changed from 1 January 2001 to 1 January 2006",
        "/zh-Hant/cities/taipei/changes?until=2006-01-01 | 臺北：變動（截至2006年1月1日）",
        "/cities?page=1 | Cities",
        "/cities?page=2 | Cities · page 2",
        "/zh-Hant/sources?page=2 | 資料來源・第2頁",
        "/data?on=2006-01-01 | The data of the register"
      })
  void aTabTellsThePageAndTheDay(String address, String title) throws UnsupportedEncodingException {
    assertThat(title(address))
        .isEqualTo(title + (address.startsWith("/zh") ? "｜" : " · ") + "Kontor");
  }

  @Test
  void theHistoryOfAFactSaysOfWhich(@Autowired JdbcClient jdbc)
      throws UnsupportedEncodingException {
    var fact =
        jdbc.sql("select id from facts.fact where kind = 'membership' order by id limit 1")
            .query(String.class)
            .single();
    assertThat(title("/facts/" + fact + "/history"))
        .isEqualTo("History: " + title("/facts/" + fact));
  }

  @Test
  void howOftenANetworkMeetsIsSaidInWords(@Autowired JdbcClient jdbc)
      throws UnsupportedEncodingException {
    var fact =
        jdbc.sql("select id from networks.network where recurrence = 'P2Y' order by id limit 1")
            .query(String.class)
            .single();
    assertThat(title("/facts/" + fact)).contains("every two years").doesNotContain("P2Y");
    assertThat(title("/zh-Hant/facts/" + fact)).contains("每兩年").doesNotContain("P2Y");
  }

  private String title(String address) throws UnsupportedEncodingException {
    var answer = kontor.get().uri(address).exchange();
    return Jsoup.parse(answer.getResponse().getContentAsString(UTF_8)).title();
  }
}
