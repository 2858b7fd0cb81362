package city.kontor.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import city.kontor.Stating;
import city.kontor.facts.Acts;
import city.kontor.facts.Addresses;
import city.kontor.history.Recordings;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Addresses as people and programs type them lead to a page, or say what is wrong with them. */
@PageTest
class TypedAddressPagesTests {

  @Autowired MockMvcTester kontor;

  @BeforeAll
  static void nameSomeHarbours(
      @Autowired Acts acts, @Autowired Addresses addresses, @Autowired Recordings recordings) {
    var state = new Stating(acts, addresses, recordings);
    state.city("typed-harbour", "Typed Harbour", "打字臺港市");
    state.city("twin-harbour-east", "Twin Harbour", "雙港市");
    state.city("twin-harbour-west", "Twin Harbour", "雙港市");
    state.network("typed-league", "Typed League", "打字聯盟", "agreement");
  }

  @ParameterizedTest
  @CsvSource({
    "/networks/, /networks",
    "/networks/uclg/members/, /networks/uclg/members",
    "/networks/?on=2006-01-01&recorded=, /networks?on=2006-01-01&recorded=",
    "/Cities/Taipei, /cities/taipei",
    "/NETWORKS/UCLG.json, /networks/uclg.json",
    "/networks.json/, /networks.json",
    "/zh/networks, /zh-Hant/networks",
    "/zh-TW/networks/uclg?on=2006-01-01, /zh-Hant/networks/uclg?on=2006-01-01",
    "/zh-Hant-TW/, /zh-Hant",
    "/zh-hant/Networks/, /zh-Hant/networks",
    "/zh_TW, /zh-Hant",
    "/en-GB/networks.csv, /en/networks.csv",
    "/EN, /en"
  })
  void leadsToTheAddressWeWrite(String typed, String ours) {
    assertThat(get(typed)).hasStatus(301).hasHeader("Location", ours);
    assertThat(get(ours)).hasStatusOk();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/zh-Hant", "/en/networks", "/zh-Hant/networks/uclg.json", "/index.json"})
  void leavesTheAddressesWeWriteAlone(String ours) {
    assertThat(get(ours)).hasStatusOk();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/zh-Hans/networks", "/de/networks", "/xx", "/zh-Hant.json"})
  void speaksNoLanguageItDoesNotSpeak(String typed) {
    assertThat(get(typed)).hasStatus(404);
  }

  @ParameterizedTest
  @CsvSource({
    "/cities/, Typed Harbour, , /cities/typed-harbour",
    "/cities/, tYPED hARBOUR, .json, /cities/typed-harbour.json",
    "/cities/, 打字臺港市, , /cities/typed-harbour",
    "/cities/, 打字台港市, ?on=2006-01-01, /cities/typed-harbour?on=2006-01-01",
    "/zh-Hant/cities/, 打字臺港市, /memberships, /zh-Hant/cities/typed-harbour/memberships",
    "/networks/, 打字聯盟, /members.csv, /networks/typed-league/members.csv"
  })
  void aNameThatOneThingBearsLeadsToIt(String before, String name, String after, String ours) {
    assertThat(get(before + encoded(name) + (after == null ? "" : after)))
        .hasStatus(301)
        .hasHeader("Location", ours);
    assertThat(get(ours)).hasStatusOk();
  }

  @Test
  void aNameThatSeveralBearIsAskedBack() {
    var answer = get("/zh-Hant/cities/" + encoded("雙港市"));
    assertThat(answer).hasStatus(404);
    assertThat(Jsoup.parse(text(answer)).select("main li a").eachAttr("href"))
        .contains("/zh-Hant/cities/twin-harbour-east", "/zh-Hant/cities/twin-harbour-west");
  }

  @ParameterizedTest
  @ValueSource(strings = {"打字", "打字臺港", "打字港", "typed-harbor", "Typed Harb"})
  void aNameThatNobodyBearsIsAnsweredWithNamesLikeIt(String name) {
    var answer = get("/cities/" + encoded(name));
    assertThat(answer).hasStatus(404);
    var near = Jsoup.parse(text(answer)).select("main li a");
    assertThat(near.eachAttr("href")).contains("/cities/typed-harbour");
    assertThat(near.eachText()).contains("Typed Harbour");
  }

  @Test
  void aNameOfACityIsNoNameOfANetwork() {
    assertThat(get("/networks/" + encoded("打字臺港市"))).hasStatus(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/networks.xml", "/networks.JSON", "/networks/uclg/members.xlsx"})
  void aFormatThatIsNotThereIsAnsweredWithThoseThatAre(String typed) {
    assertThat(get(typed)).hasStatus(404).bodyText().contains(".json", ".csv");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/cities/typed-harbour?recorded=1999-12-31",
        "/networks?recorded=2004-01-01T00:00:00Z",
        "/networks.json?recorded=0001-01-01"
      })
  void aMomentBeforeTheRecordBeganSaysWhenItBegan(String typed) {
    var answer = get(typed);
    assertThat(answer).hasStatus(400);
    assertThat(text(answer)).contains("the record begins at 20");
    var began = text(answer).replaceAll("(?s).*begins at (\\S+Z)\\..*", "$1");
    assertThat(get("/networks?recorded=" + began)).hasStatusOk();
  }

  @ParameterizedTest
  @CsvSource({
    "/favicon.ico, image/x-icon",
    "/favicon.svg, image/svg+xml",
    "/apple-touch-icon.png, image/png"
  })
  void theMarkIsWhereBrowsersLookForIt(String address, String type) {
    var icon = get(address);
    assertThat(icon).hasStatusOk().hasHeader("Content-Type", type);
    assertThat(icon.getResponse().getContentAsByteArray()).isNotEmpty();
    assertThat(get("/networks")).bodyText().contains("href=\"" + address + "\"");
  }

  private MvcTestResult get(String address) {
    return kontor.get().uri(URI.create(address)).header("Accept-Language", "en").exchange();
  }

  private static String encoded(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String text(MvcTestResult answer) {
    try {
      return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    } catch (java.io.UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
