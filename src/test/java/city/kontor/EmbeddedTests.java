package city.kontor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * A city's memberships inside another site: one that may frame them, by the name of localhost, and
 * one that may not, the same by its number.
 */
@PageTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedTests {

  private static final String FRAGMENT = "/en/cities/taipei/memberships/fragment";

  @Autowired MockMvcTester kontor;
  @LocalServerPort int port;

  private HttpServer site;
  private Browser browser;

  @BeforeAll
  void start() throws IOException {
    browser = Browser.start();
    site = HttpServer.create(new InetSocketAddress(0), 0);
    site.createContext(
        "/",
        exchange -> {
          var framed = "http://localhost:" + port + exchange.getRequestURI();
          var page =
              "<!doctype html><html lang=en><title>Our city</title><h1>Our city</h1>"
                  + "<div id=words></div><iframe title=Memberships src=\"%s\"></iframe>"
                      .formatted(framed);
          var bytes = page.getBytes(UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "text/html;charset=UTF-8");
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    site.start();
  }

  @AfterAll
  void stop() {
    site.stop(0);
    browser.close();
  }

  @Test
  void theNamedSiteShowsTheFragmentInAFrame() {
    try (var page = browser.context(new NewContextOptions()).newPage()) {
      for (var turn : List.of("made", "sent again")) {
        var frame = framed(page, "localhost", FRAGMENT + "?style=plain");
        assertThat(frame.locator("article.kontor h2").textContent())
            .as(turn)
            .isEqualTo("Membership in International Organizations");
        assertThat(frame.locator(".kontor__network").count()).as(turn).isGreaterThan(4);
      }
    }
  }

  @Test
  void anotherSiteShowsNothingOfIt() {
    try (var page = browser.context(new NewContextOptions()).newPage()) {
      for (var turn : List.of("made", "sent again")) {
        assertThat(framed(page, "127.0.0.1", FRAGMENT + "?style=plain").content())
            .as(turn)
            .doesNotContain("class=\"kontor");
      }
    }
  }

  @Test
  void whatIsSentAgainIsAsFreeAsWhatWasMade() {
    var address = FRAGMENT + "?style=plain&on=2012-01-01";
    var made = kontor.get().uri(address).exchange();
    var tag = requireNonNull(made.getResponse().getHeader("ETag"));
    var again = kontor.get().uri(address).exchange();
    var copy = kontor.get().uri(address).header("If-None-Match", tag).exchange();
    assertThat(copy).hasStatus(304);
    for (var answer : List.of(made, again, copy)) {
      assertThat(answer).hasHeader("Access-Control-Allow-Origin", "*");
      assertThat(answer).doesNotContainHeader("X-Frame-Options");
      assertThat(answer.getResponse().getHeader("Content-Security-Policy"))
          .contains("frame-ancestors http://localhost:*");
    }
  }

  @Test
  void noOtherPageIsShownInAFrame() {
    try (var page = browser.context(new NewContextOptions()).newPage()) {
      assertThat(framed(page, "localhost", "/en/cities/taipei/memberships").content())
          .doesNotContain("<main");
    }
  }

  @Test
  void anySiteFetchesTheFragment() {
    try (var page = browser.context(new NewContextOptions()).newPage()) {
      framed(page, "127.0.0.1", FRAGMENT);
      page.evaluate(
          """
          async (address) => {
            const answer = await fetch(address);
            document.querySelector("#words").innerHTML = await answer.text();
          }""",
          "http://localhost:" + port + FRAGMENT + "?on=2013-01-01");
      assertThat(page.locator("#words > article.kontor[lang=en]").count()).isEqualTo(1);
      assertThat(page.locator("#words .kontor__lede").textContent()).contains("1 January 2013");
    }
  }

  @Test
  void theFragmentSaysWhatThePageSaysAndEveryLinkLeadsToTheRegister() {
    for (var language : new String[] {"en", "zh-Hant"}) {
      var path = "/" + language + "/cities/taipei/memberships";
      var fragment =
          Jsoup.parse(body(path + "/fragment?on=2013-01-01&style=plain"), "http://elsewhere/");
      var page = Jsoup.parse(body(path + "?on=2013-01-01"));
      assertThat(fragment.select(".kontor__network").size())
          .isEqualTo(page.select("section.ledger").size())
          .isPositive();
      assertThat(fragment.select(".kontor__steps li").eachText())
          .containsExactlyElementsOf(page.select("ul.steps li").eachText());
      assertThat(fragment.select("article a").eachAttr("href"))
          .isNotEmpty()
          .allMatch(it -> it.startsWith("http://localhost/" + language + "/"))
          .allMatch(it -> it.contains("on=2013-01-01"));
      assertThat(fragment.expectFirst(".kontor__credit").text()).contains("CC BY 4.0");
      assertThat(fragment.select("[id]")).isEmpty();
    }
  }

  @Test
  void theBareFragmentIsOneArticleAndNothingElse() {
    assertThat(body(FRAGMENT).strip())
        .startsWith("<article class=\"kontor\"")
        .endsWith("</article>");
  }

  @Test
  void aStyleThatIsNotThereIsRefusedInWords() {
    assertThat(kontor.get().uri(FRAGMENT + "?style=pink").exchange())
        .hasStatus(400)
        .hasHeader("X-Frame-Options", "DENY")
        .bodyText()
        .contains("“pink” is not a style");
  }

  private Frame framed(Page page, String host, String path) {
    page.navigate("http://" + host + ":" + site.getAddress().getPort() + path);
    return page.frames().get(1);
  }

  private String body(String address) {
    try {
      var answer = kontor.get().uri(address).exchange();
      assertThat(answer).hasStatusOk();
      return answer.getResponse().getContentAsString(UTF_8);
    } catch (java.io.UnsupportedEncodingException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
