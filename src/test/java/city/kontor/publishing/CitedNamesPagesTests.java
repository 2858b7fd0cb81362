package city.kontor.publishing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import java.io.UnsupportedEncodingException;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What a source speaks for is said by names, in the reader's language. */
@PageTest
class CitedNamesPagesTests {

  private static final Pattern SLUG = Pattern.compile("anmc21-|apcs-|[a-z]-taipei|plenary-");

  @Autowired MockMvcTester pages;

  @ParameterizedTest
  @CsvSource({
    "/en/sources/tokyo-anmc21-declaration-2001, Attendance: 1st, Taipei",
    "/zh-Hant/sources/tokyo-anmc21-declaration-2001, 第1屆, 臺北",
    "/en/sources/china-times-2019-12-24, Manila, Taipei",
    "/zh-Hant/sources/china-times-2019-12-24, 馬尼拉, 臺北",
    "/en/sources/indian-sun-2024-06-27, Asia Pacific Cities Summit, Seattle",
    "/zh-Hant/sources/indian-sun-2024-06-27, 亞太城市高峰會, 西雅圖"
  })
  void namesMeetingsPairsAndEditions(String address, String what, String who)
      throws UnsupportedEncodingException {
    var answer = pages.get().uri(address).exchange();
    var facts =
        Jsoup.parse(answer.getResponse().getContentAsString(UTF_8))
            .select("section#facts li")
            .eachText();
    assertThat(facts).anyMatch(it -> it.contains(what) && it.contains(who));
    assertThat(facts).noneMatch(it -> SLUG.matcher(it).find());
  }
}
