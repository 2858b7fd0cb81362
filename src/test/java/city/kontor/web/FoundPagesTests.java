package city.kontor.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import java.io.UnsupportedEncodingException;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What a page tells search engines about itself. */
@PageTest
class FoundPagesTests {

  @Autowired MockMvcTester kontor;

  @Test
  void aPageNamesItselfInEveryLanguageAndInThatOfTheReader() throws UnsupportedEncodingException {
    var named =
        Map.of(
            "en", "http://localhost/en/cities?country=JP",
            "zh-Hant", "http://localhost/zh-Hant/cities?country=JP",
            "x-default", "http://localhost/cities?country=JP");
    for (var address : named.values()) {
      assertThat(languages(head(address))).isEqualTo(named);
    }
  }

  @Test
  void aPageOfAnotherDayNamesThatOfToday() throws UnsupportedEncodingException {
    assertThat(head("/en/networks/anmc21?on=2006-01-01").select("link[rel=canonical]"))
        .singleElement()
        .extracting(it -> it.attr("href"))
        .isEqualTo("http://localhost/en/networks/anmc21");
    assertThat(head("/en/networks/anmc21").select("link[rel=canonical]")).isEmpty();
  }

  @Test
  void aKeptPageNamesTheHostItIsAskedOf() throws UnsupportedEncodingException {
    for (var host : new String[] {"http://one.example.org", "http://two.example.org"}) {
      assertThat(languages(head(host + "/en/networks/uclg")))
          .containsEntry("x-default", host + "/networks/uclg");
    }
  }

  private static Map<String, String> languages(Element head) {
    return head.select("link[rel=alternate][hreflang]").stream()
        .collect(Collectors.toMap(it -> it.attr("hreflang"), it -> it.attr("href")));
  }

  private Element head(String address) throws UnsupportedEncodingException {
    var answer = kontor.get().uri(address).exchange();
    return Jsoup.parse(answer.getResponse().getContentAsString(UTF_8)).head();
  }
}
