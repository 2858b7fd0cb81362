package city.kontor.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import city.kontor.Stating;
import city.kontor.facts.Acts;
import city.kontor.facts.Addresses;
import city.kontor.facts.Facts;
import city.kontor.facts.Visibility;
import city.kontor.history.Actor;
import city.kontor.history.Recordings;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The sitemap, as a search engine follows it from robots.txt. */
@PageTest
class SitemapPagesTests {

  @Autowired private MockMvcTester pages;
  @Autowired private Acts acts;
  @Autowired private Addresses addresses;
  @Autowired private Recordings recordings;
  @Autowired private Facts facts;

  @Test
  void robotsAreToldWhereThePagesAre() {
    assertThat(text("/robots.txt"))
        .contains("User-agent: *", "Sitemap: http://localhost/sitemap.xml")
        .doesNotContain("Disallow: /");
  }

  @Test
  void everyKindOfPageStandsInThePartsOfTheIndex() {
    assertThat(all())
        .contains(
            "http://localhost/en",
            "http://localhost/zh-Hant",
            "http://localhost/en/networks",
            "http://localhost/en/cities/taipei",
            "http://localhost/zh-Hant/cities/taipei",
            "http://localhost/en/networks/anmc21",
            "http://localhost/en/organizations/unescap",
            "http://localhost/en/bodies/anmc21-plenary",
            "http://localhost/en/meetings/anmc21-2012-singapore",
            "http://localhost/en/projects/crisis-management",
            "http://localhost/en/partnerships/matsuyama-taipei",
            "http://localhost/en/summits/apcs",
            "http://localhost/en/summits/apcs/no-2",
            "http://localhost/en/sources/taipei-membership-page")
        .doesNotHaveDuplicates();
  }

  @Test
  void whatStandsThereAnswersUnderThatVeryAddress() {
    var some = all().stream().filter(it -> it.hashCode() % 37 == 0).limit(40).toList();
    assertThat(some).hasSizeGreaterThan(5);
    for (var address : some) {
      assertThat(pages.get().uri(URI.create(address)).exchange()).as(address).hasStatusOk();
    }
  }

  @Test
  void eachPageNamesItselfInEveryLanguage() {
    var url =
        page("/sitemap.xml?page=1").select("url").stream()
            .filter(it -> it.select("loc").text().endsWith("/en/networks"))
            .findFirst()
            .orElseThrow();
    assertThat(url.select("xhtml|link").eachAttr("hreflang"))
        .startsWith("en", "zh-Hant")
        .endsWith("x-default");
    assertThat(url.select("xhtml|link").eachAttr("href"))
        .contains("http://localhost/zh-Hant/networks", "http://localhost/networks");
  }

  @Test
  void whatTheOfficeKeepsToItselfIsNotThere() {
    var state = new Stating(acts, addresses, recordings);
    var city = state.city("sitemapford", "Sitemapford", "圖津");
    assertThat(all()).contains("http://localhost/en/cities/sitemapford");
    var space = List.of("organizations");
    var before = facts.count(space, recordings.now());
    recordings.record(
        Actor.REGISTER,
        "a test",
        it -> {
          acts.disclose(it, city, Visibility.OFFICE, null);
          return it;
        });
    assertThat(all()).doesNotContain("http://localhost/en/cities/sitemapford");
    assertThat(facts.count(space, recordings.now())).as("parts").isEqualTo(before - 1);
    assertThat(facts.shown(space, 0, before, recordings.now())).hasSize(before - 1);
  }

  @Test
  void itEndsAndHasNoOtherForms() {
    assertThat(pages.get().uri("/sitemap.xml?page=999")).hasStatus(404);
    assertThat(pages.get().uri("/sitemap.xml?page=0")).hasStatus(400);
    assertThat(pages.get().uri("/sitemap.xml.json")).hasStatus(404);
  }

  private List<String> all() {
    var all = new ArrayList<String>();
    var parts = page("/sitemap.xml").select("sitemap > loc").eachText();
    assertThat(parts).isNotEmpty();
    for (var part : parts) {
      var found = page(part).select("url > loc").eachText();
      assertThat(found).hasSizeLessThanOrEqualTo(50_000);
      all.addAll(found);
    }
    return all;
  }

  private Document page(String address) {
    return Jsoup.parse(text(address), Parser.xmlParser());
  }

  private String text(String address) {
    var answer = pages.get().uri(URI.create(address)).exchange();
    assertThat(answer).hasStatusOk();
    return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
  }
}
