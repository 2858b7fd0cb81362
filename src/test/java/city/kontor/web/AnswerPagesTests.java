package city.kontor.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import city.kontor.Stating;
import city.kontor.facts.Acts;
import city.kontor.facts.Addresses;
import city.kontor.facts.Form;
import city.kontor.history.Actor;
import city.kontor.history.Recordings;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What every answer keeps, whatever it is about: safety, freshness, language and address. */
@PageTest
class AnswerPagesTests {

  @Autowired MockMvcTester kontor;

  @BeforeAll
  static void renameACityAndNameAnotherLikeAFormula(
      @Autowired Acts acts, @Autowired Addresses addresses, @Autowired Recordings recordings) {
    var state = new Stating(acts, addresses, recordings);
    var city = state.city("old-harbour", "New Harbour", "新港市");
    recordings.record(
        Actor.REGISTER,
        "a test",
        recording -> {
          acts.correct(
              recording,
              city,
              new Form(Map.of("slug", "new-harbour", "kind", "local-government", "country", "TW")),
              List.of());
          return recording;
        });
    state.city("formula", "=HYPERLINK(\"http://example.org\")", "公式市");
    state.network("formula-league", "Formula League", "公式聯盟", "agreement");
    state.fact(
        "membership",
        "network",
        "formula-league",
        "organization",
        "formula",
        "kind",
        "member",
        "since",
        "2001");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/networks/anmc21",
        "/networks/anmc21.json",
        "/networks/anmc21/members.csv",
        "/search?q=%3Cscript%3E",
        "/nothing-is-here",
        "/networks/anmc21?on=yesterday"
      })
  void everyAnswerForbidsWhatPagesDoNotNeedAndSetsNoCookie(String address) {
    var answer = kontor.get().uri(address).exchange();
    assertThat(answer)
        .hasHeader("X-Content-Type-Options", "nosniff")
        .hasHeader("X-Frame-Options", "DENY")
        .doesNotContainHeader("Set-Cookie");
    assertThat(answer.getResponse().getHeader("Content-Security-Policy"))
        .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
        .doesNotContain("unsafe", "*");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/networks/anmc21", "/networks/anmc21.json", "/networks/anmc21/members.csv"})
  void aCopyThatIsStillRightIsNotSentAgain(String address) {
    var first = kontor.get().uri(address).exchange();
    var tag = Objects.requireNonNull(first.getResponse().getHeader("ETag"));
    assertThat(tag).startsWith("W/\"");
    var again = kontor.get().uri(address).header("If-None-Match", tag).exchange();
    assertThat(again).hasStatus(304).body().isEmpty();
    for (var kept : List.of("Cache-Control", "Vary", "ETag", "Access-Control-Allow-Origin")) {
      assertThat(again.getResponse().getHeaders(kept))
          .as(kept)
          .isEqualTo(first.getResponse().getHeaders(kept));
    }
    var chinese =
        kontor
            .get()
            .uri(address)
            .header("If-None-Match", tag)
            .header("Accept-Language", "zh-TW")
            .exchange();
    assertThat(chinese).hasStatusOk();
    var otherDay = kontor.get().uri(address + "?on=2006-01-01").header("If-None-Match", tag);
    assertThat(otherDay.exchange()).hasStatusOk();
  }

  @Test
  void aCopyIsOldAsSoonAsSomethingIsRecorded(
      @Autowired Acts acts, @Autowired Addresses addresses, @Autowired Recordings recordings) {
    var before = kontor.get().uri("/networks/anmc21").exchange();
    var tag = Objects.requireNonNull(before.getResponse().getHeader("ETag"));
    new Stating(acts, addresses, recordings).city("later-harbour", "Later Harbour", "後港市");
    assertThat(kontor.get().uri("/networks/anmc21").header("If-None-Match", tag).exchange())
        .hasStatusOk();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zh-TW,zh;q=0.9,en;q=0.8 | zh-Hant",
        "zh-HK | zh-Hant",
        "zh | zh-Hant",
        "zh-CN,en;q=0.5 | zh-Hant",
        "zh-Hans,en;q=0.5 | en",
        "de-DE,de;q=0.9 | en",
        "en-GB,zh-TW;q=0.5 | en",
        "zh-TW;q=0,en | en",
        "not a language | en"
      })
  void anAddressWithoutLanguageIsAnsweredInTheReadersOwn(String accepted, String language) {
    assertThat(kontor.get().uri("/networks").header("Accept-Language", accepted).exchange())
        .hasHeader("Content-Language", language)
        .hasHeader("Vary", "Accept-Language, Accept-Encoding")
        .bodyText()
        .contains("<html lang=\"" + language + "\"");
  }

  @Test
  void anAddressWithALanguageIsTheSameForEverybody() {
    assertThat(kontor.get().uri("/zh-Hant/networks").header("Accept-Language", "en").exchange())
        .hasHeader("Content-Language", "zh-Hant")
        .hasHeader("Vary", "Accept-Encoding");
  }

  @ParameterizedTest
  @CsvSource({
    "/cities/old-harbour, /cities/new-harbour",
    "/zh-Hant/cities/old-harbour, /zh-Hant/cities/new-harbour",
    "/cities/old-harbour?on=2006-01-01, /cities/new-harbour?on=2006-01-01",
    "/cities/old-harbour.json, /cities/new-harbour.json",
    "/organizations/new-harbour, /cities/new-harbour",
    "/cities/anmc21, /organizations/anmc21"
  })
  void aFormerAddressLeadsToTheOneOfToday(String former, String today) {
    assertThat(kontor.get().uri(former).exchange()).hasStatus(301).hasHeader("Location", today);
    assertThat(kontor.get().uri(today).exchange()).hasStatusOk();
  }

  @Test
  void noCellIsAFormula() {
    var list = kontor.get().uri("/networks/formula-league/members.csv").exchange();
    assertThat(list).hasStatusOk().hasHeader("Content-Type", "text/csv;charset=UTF-8");
    assertThat(list.getResponse().getHeader("Content-Disposition"))
        .startsWith("attachment; filename=\"");
    assertThat(list).bodyText().contains("'=HYPERLINK").doesNotContain("\n=", ",=", "\"=");
  }

  /** Every name reaches its cell whole, and none as something that a spreadsheet would run. */
  @Test
  void everyHostileNameStaysOneHarmlessCell(
      @Autowired Acts acts, @Autowired Addresses addresses, @Autowired Recordings recordings)
      throws UnsupportedEncodingException {
    var state = new Stating(acts, addresses, recordings);
    state.network("hostile-league", "Hostile League", "惡意聯盟", "agreement");
    var names =
        List.of(
            "=1+cmd|'/C calc'!A0",
            "+1",
            "-1+1",
            "@SUM(A1)",
            "\t=1",
            "\r=1",
            "＝1＋1",
            "a \"quoted\" name, with a comma",
            "two\n=lines");
    for (int i = 0; i < names.size(); i++) {
      var slug = "hostile-" + i;
      state.city(slug, names.get(i), "惡意市" + i);
      state.fact(
          "membership",
          "network",
          "hostile-league",
          "organization",
          slug,
          "kind",
          "member",
          "since",
          "2001");
    }
    var list = kontor.get().uri("/en/networks/hostile-league/members.csv").exchange();
    var text = list.getResponse().getContentAsString(StandardCharsets.UTF_8).substring(1);
    var cells =
        CsvReader.builder().ofCsvRecord(text).stream()
            .flatMap(it -> it.getFields().stream())
            .toList();
    assertThat(cells).allMatch(it -> it.isEmpty() || "=+-@＝＋－＠\t\r\n".indexOf(it.charAt(0)) < 0);
    assertThat(cells)
        .contains(
            "'=1+cmd|'/C calc'!A0",
            "'+1",
            "'-1+1",
            "'@SUM(A1)",
            "'＝1＋1",
            "a \"quoted\" name, with a comma",
            "two\n=lines");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/networks/anmc21?on=2006-01-01&on=2013-01-01",
        "/?recorded=2026-11-24&recorded=x"
      })
  void ofTwoDaysNoneIsTakenSilently(String address) {
    assertThat(kontor.get().uri(address).exchange())
        .hasStatus(400)
        .bodyText()
        .contains("stands more than once");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/networks", "/cities.json", "/partnerships", "/summits", "/sources.json"})
  void aListEndsWithItsLastPage(String list) {
    assertThat(kontor.get().uri(list + "?page=9999").exchange())
        .hasStatus(404)
        .bodyText()
        .contains("no page 9,999");
  }

  @Test
  void onlyAReaderWhoAskedForAMomentIsToldOfIt() {
    assertThat(kontor.get().uri("/networks/anmc").exchange())
        .hasStatus(404)
        .bodyText()
        .doesNotContain("moment");
    assertThat(kontor.get().uri("/networks/anmc?recorded=2026-11-24").exchange())
        .hasStatus(404)
        .bodyText()
        .contains("known at the moment asked for");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/%00", "/networks/%2e%2e/%2e%2e/etc/passwd", "/networks/a%5cb"})
  void whatTheServerItselfRefusesIsSaidPlainlyAndAsSafely(String address, @LocalServerPort int port)
      throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      var answer =
          client.send(
              HttpRequest.newBuilder(URI.create("http://localhost:" + port + address)).build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/plain;charset=UTF-8");
      assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
      assertThat(answer.body())
          .contains("could not be read", "無法辨識")
          .doesNotContain("Tomcat", "HTTP Status");
    }
  }

  @Test
  void aReaderMayAskForAnyNumberOfLanguages(@LocalServerPort int port) throws Exception {
    var address = URI.create("http://localhost:" + port + "/networks");
    var asked =
        HttpRequest.newBuilder(address).header("Accept-Language", "xx,".repeat(900) + "zh-TW");
    try (var client = HttpClient.newHttpClient()) {
      var answer = client.send(asked.build(), HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aNameLikeMarkupIsOnlyText() {
    assertThat(kontor.get().uri("/search?q=%3Cscript%3Ealert(1)%3C/script%3E").exchange())
        .hasStatusOk()
        .bodyText()
        .doesNotContain("<script>alert");
  }
}
