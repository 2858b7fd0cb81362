package city.kontor.claims;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import city.kontor.Stating;
import city.kontor.facts.Acts;
import city.kontor.facts.Addresses;
import city.kontor.history.Recordings;
import java.io.UnsupportedEncodingException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A network of which two papers of one title speak. */
@PageTest
class FigurePagesTests {

  @Autowired MockMvcTester pages;

  @BeforeAll
  static void stateWhatIsClaimed(
      @Autowired Acts acts, @Autowired Addresses addresses, @Autowired Recordings recordings) {
    var state = new Stating(acts, addresses, recordings);
    state.network("harbours", "League of Harbours", "海港聯盟", "agreement");
    paper(state, "harbours-daily", "The Daily", "2011", "en");
    paper(state, "harbours-evening", "The Evening", "2012", "zh-Hant");
    claim(state, Map.of("property", "ships", "value", "2000", "on", "2010"));
    claim(state, Map.of("property", "ships", "value", "2500", "on", "2010"));
    claim(state, Map.of("property", "cities", "value", "1500", "unit", "cities", "operator", ">"));
    claim(state, Map.of("property", "cranes", "value", "7", "unit", "tall cranes"));
    claim(state, Map.of("property", "keel-laid", "value", "2005-08-30"));
    claim(state, Map.of("property", "premise", "value", "one country, one city"));
    claim(
        state,
        Map.of(
            "property",
            "motto",
            "value",
            "safe harbours",
            "wording",
            "平安的海港",
            "document",
            "harbours-evening"));
  }

  private static void paper(
      Stating state, String slug, String publisher, String published, String language) {
    state.fact(
        "source",
        "slug",
        slug,
        "title",
        "Harbours join hands",
        "publisher",
        publisher,
        "class",
        "press",
        "origin",
        slug,
        "published",
        published,
        "language",
        language);
  }

  private static void claim(Stating state, Map<String, String> fields) {
    var all = new LinkedHashMap<String, String>();
    all.put("subject", "organizations/harbours");
    all.put("document", "harbours-daily");
    all.putAll(fields);
    state.fact(
        "claim",
        all.entrySet().stream()
            .flatMap(it -> java.util.stream.Stream.of(it.getKey(), it.getValue()))
            .toArray(String[]::new));
  }

  @Test
  void claimsThatContradictEachOtherStandSideBySide() {
    assertThat(page("/networks/harbours").select("#figures").text())
        .contains("Ships sources disagree", "2,000", "2,500");
  }

  @Test
  void aFigureIsSaidWithItsUnitInTheReadersLanguage() {
    assertThat(page("/networks/harbours").select("#figures").text())
        .contains("Cities", "more than 1,500 cities");
    assertThat(page("/zh-Hant/networks/harbours").select("#figures").text())
        .contains("城市", "超過1,500個城市", "2005年8月30日");
  }

  @Test
  void aWordThatNobodyHasTranslatedStaysReadable() {
    var figures = page("/zh-Hant/networks/harbours").select("#figures");
    assertThat(figures.text()).contains("Keel laid", "Cranes", "7 tall cranes");
    assertThat(figures.select("td span[lang=en]").eachText()).contains("7 tall cranes");
  }

  @Test
  void whatIsNoFigureStandsAsWhatASourceSays() {
    var english = page("/networks/harbours");
    assertThat(english.select("#sayings").text())
        .contains("Premise one country, one city", "Motto safe harbours");
    assertThat(english.select("#sayings q[lang=zh-Hant]").text()).isEqualTo("平安的海港");
    assertThat(english.select("#figures").text()).doesNotContain("Premise", "Motto");
    assertThat(page("/zh-Hant/networks/harbours").select("#sayings dt").eachText())
        .containsExactly("前提", "Motto");
  }

  @Test
  void twoDocumentsOfOneTitleAreToldApart() {
    var page = page("/networks/harbours");
    assertThat(page.select("#sayings").text())
        .contains("Harbours join hands The Daily · press · 2011")
        .contains("Harbours join hands The Evening · press · 2012");
    assertThat(page.select("#sayings a[href=/sources/harbours-evening]").attr("lang"))
        .isEqualTo("en");
  }

  @Test
  void aDocumentShowsWhatItClaims() {
    var page = page("/sources/harbours-daily");
    assertThat(page.select("#figures").text()).contains("League of Harbours", "7 tall cranes");
    assertThat(page.select("#sayings").text()).contains("one country, one city");
  }

  @Test
  void theFactOfAClaimSaysTheSameWithTheTitleOfItsDocument() {
    var ticks = page("/zh-Hant/networks/harbours").select("#figures a.tick").eachAttr("href");
    var fact = page(ticks.getLast());
    assertThat(fact.select("dl.facts").text()).contains("Harbours join hands");
    assertThat(fact.select("h1").text()).doesNotContain("harbours-daily");
  }

  private Document page(String address) {
    var answer = pages.get().uri(address).exchange();
    assertThat(answer).hasStatusOk();
    try {
      return Jsoup.parse(answer.getResponse().getContentAsString());
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
