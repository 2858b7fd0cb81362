package city.kontor.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import java.io.UnsupportedEncodingException;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
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
        "/networks/anmc21?on=2006-01-01 | ANMC21 on 1 January 2006",
        "/zh-Hant/networks/anmc21?on=2006-01-01 | 亞洲主要都市網，2006年1月1日",
        "/networks/anmc21/members?on=2006-01-01 | Asian Network of Major Cities 21: members on 1 January 2006",
        "/cities/taipei/memberships | Membership in International Organizations · Taipei",
        "/zh-Hant/cities/taipei/memberships?on=2006-01-01 | 參與國際組織，2006年1月1日・臺北",
        "/sources/taipei-membership-page/audit | When was this page true? · Membership in International Organizations",
        "/meetings/anmc21-2012-singapore | 11th plenary meeting, Singapore 2012 · Asian Network of Major Cities 21",
        "/bodies/anmc21-plenary | plenary meeting · Asian Network of Major Cities 21",
        "/summits/apcs/2013 | 9th Asia Pacific Cities Summit",
        "/cities?country=JP | Cities: Japan",
        "/data?on=2006-01-01 | The data of the register"
      })
  void aTabTellsThePageAndTheDay(String address, String title) throws UnsupportedEncodingException {
    var answer = kontor.get().uri(address).exchange();
    var page = Jsoup.parse(answer.getResponse().getContentAsString(UTF_8));
    assertThat(page.title())
        .isEqualTo(title + (address.startsWith("/zh") ? "｜" : " · ") + "Kontor");
  }
}
