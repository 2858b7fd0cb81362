package city.kontor.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import city.kontor.Stating;
import city.kontor.facts.Acts;
import city.kontor.facts.Addresses;
import city.kontor.facts.Visibility;
import city.kontor.history.Actor;
import city.kontor.history.Recordings;
import java.net.URI;
import java.net.URLEncoder;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
class SearchPagesTests {

  @Autowired private MockMvcTester pages;
  @Autowired private PlaceIndex gazetteer;
  @Autowired private Acts acts;
  @Autowired private Addresses addresses;
  @Autowired private Recordings recordings;

  private Stating state;

  @BeforeEach
  void start() {
    gazetteer.await();
    state = new Stating(acts, addresses, recordings);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Taipei",
        "taipei",
        "ＴＡＩＰＥＩ",
        "臺北",
        "台北",
        "台北市",
        "Taipeh",
        "타이베이",
        "Тайбэй",
        "ไทเป",
        "Ταϊπέι",
        "T'ai-pei",
        "taipie",
        "Taipai",
        "tapei",
        "タイペイ",
        "ﾀｲﾍﾟｲ",
        "たいぺい",
        "Tai\u200bpei\u202e",
        "  Taipei  "
      })
  void findsACityByAnyOfItsNamesFirst(String typed) {
    assertThat(search(typed).select(".results a").eachAttr("href"))
        .as(typed)
        .first()
        .isEqualTo("/cities/taipei");
    assertThat(suggestions(typed)).as(typed).first().isEqualTo("/cities/taipei");
  }

  @Test
  void ofVeryManyTheClosestAreShownAndThatMoreOfTheNameFindsOthers() {
    assertThat(search("c").select(".results li")).hasSize(20);
    assertThat(search("c").select("main").text()).contains("These are the 20 closest;");
    assertThat(search("Taipei").select("main").text()).doesNotContain("closest;");
  }

  @Test
  void showsWhatTellsTwoOfOneAcronymApart() {
    var found = search("APCS").select(".results li").eachText();
    assertThat(found)
        .anySatisfy(it -> assertThat(it).contains("Asia Pacific Cities Summit", "Australia"))
        .anySatisfy(it -> assertThat(it).contains("Fukuoka", "Japan"));
    assertThat(suggestions("apcs").subList(0, 2))
        .containsExactlyInAnyOrder("/networks/apcs", "/networks/fukuoka-apcs");
  }

  @Test
  void setsWhatTheRegisterHoldsAboveBarePlaces() {
    var page = search("Brisbane");
    assertThat(page.expectFirst(".results a").attr("href")).isEqualTo("/cities/brisbane");
    assertThat(page.select("section[aria-labelledby=places] li").eachText())
        .as("a place whose city is above is not said twice")
        .noneMatch(it -> it.contains("Australia"));
  }

  @Test
  void findsWhatIsNewAtOnceAndForgetsANameThatIsTakenBack() {
    state.city("searchford", "Searchford", "搜尋津");
    assertThat(suggestions("searchf")).containsExactly("/cities/searchford");
    assertThat(suggestions("Saerchford")).containsExactly("/cities/searchford");
    assertThat(suggestions("尋津")).contains("/cities/searchford");

    var former =
        state.fact(
            "name",
            "bearer",
            "organizations/searchford",
            "text",
            "Oldsearchby",
            "language",
            "en",
            "kind",
            "common");
    assertThat(suggestions("oldsearchby")).containsExactly("/cities/searchford");
    recordings.record(
        Actor.REGISTER,
        "a test",
        it -> {
          acts.disclose(it, former, Visibility.OFFICE, null);
          return it;
        });
    assertThat(suggestions("oldsearchby")).isEmpty();
    assertThat(suggestions("searchford")).containsExactly("/cities/searchford");
  }

  @Test
  void suggestsInTheReadersLanguageAndSaysInWhichANameIsWritten() {
    var list = page("/zh-Hant/search/suggestions?q=taipei");
    var first = list.expectFirst("[role=listbox] [role=option]");
    assertThat(first.attr("href")).isEqualTo("/zh-Hant/cities/taipei");
    assertThat(first.expectFirst("span").attr("lang")).isEqualTo("zh-Hant");
    assertThat(first.text()).contains("臺北", "地方政府");
    assertThat(list.expectFirst("[role=status]").text()).contains("項建議");
  }

  @Test
  void saysInWhichLanguageWhatWasFoundIsWritten() {
    state.city("wordsmouth", "Wordsmouth", "詞口");
    var found = page("/en/search?q=" + encoded("詞口")).expectFirst(".results li");
    assertThat(found.text()).contains("found as: 詞口");
    assertThat(found.select(".quiet [lang=zh-Hant]").text()).isEqualTo("詞口");
    assertThat(page("/zh-Hant/search?q=wordsmouth").expectFirst(".results li").text())
        .contains("以此名稱找到：Wordsmouth");
    assertThat(search("Springfield").select("section[aria-labelledby=places] li"))
        .as("places, whose names are of no language that is known")
        .isNotEmpty()
        .allSatisfy(it -> assertThat(it.expectFirst("[lang]").attr("lang")).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "taipei AND",
        "\"taipei",
        "taipei~2 OR *:*",
        "whole:taipei",
        "(((",
        "*",
        "?",
        "/.*/",
        "\\",
        "👩‍🚀",
        "ა",
        "' or 1=1; --",
        "\u202etaipei"
      })
  void takesAnythingAsAName(String typed) {
    assertThat(status("/search?q=" + encoded(typed))).isEqualTo(200);
    assertThat(status("/search/suggestions.json?q=" + encoded(typed))).isEqualTo(200);
  }

  @Test
  void wordsThatNameSeveralThingsFindEachOfThem() {
    var page = search("citynet yokohama");
    assertThat(page.select(".results a").eachAttr("href"))
        .startsWith("/networks/citynet", "/cities/yokohama");
    assertThat(page.select("main").text())
        .contains("Nothing is called “citynet yokohama” as a whole");
    assertThat(suggestions("Asia Pacific Cities Summit Taipei"))
        .startsWith("/networks/apcs")
        .contains("/cities/taipei");
    assertThat(suggestions("taipie city")).as("slips are still forgiven").isNotEmpty();
  }

  @Test
  void aWordThatNothingIsCalledByHidesNotWhatTheOthersName() {
    for (var typed : List.of("taipei xyzzyq", "xyzzyq Taipei", "臺北 xyzzyq")) {
      var page = search(typed);
      assertThat(page.select(".results a").eachAttr("href"))
          .as(typed)
          .first()
          .isEqualTo("/cities/taipei");
      assertThat(page.select("main").text()).contains("Nothing was found for “xyzzyq”.");
    }
    assertThat(search("sister cities international xyzzyq").select(".results a").eachAttr("href"))
        .contains("/networks/sci");
    assertThat(page("/zh-Hant/search?q=" + encoded("臺北 xyzzyq")).select("main").text())
        .contains("「xyzzyq」則查無結果");
    assertThat(page("/search?q=xyzzyq+zzyqx").select(".results a")).isEmpty();
    assertThat(pages.get().uri("/search.json?q=taipei xyzzyq"))
        .bodyJson()
        .extractingPath("$.missing[0]")
        .isEqualTo("xyzzyq");
  }

  @Test
  void whatIsCalledSoStandsAboveDocumentsThatNameItInTheirTitle() {
    var kinds = search("taipei").select(".results li .quiet").eachText();
    assertThat(kinds.lastIndexOf("Local government · Taiwan"))
        .isLessThan(kinds.indexOf("Source document"));
  }

  @Test
  void findsDocumentsByTheirTitle() {
    var found = search("Membership in International Organizations").expectFirst(".results li");
    assertThat(found.expectFirst("a").attr("href")).isEqualTo("/sources/taipei-membership-page");
    assertThat(found.text()).contains("Source document");
    assertThat(page("/zh-Hant/search?q=" + encoded("亞太城市大會落幕")).select(".results").text())
        .contains("來源文件");
  }

  @Test
  void findsWhoHoldsAPublicOfficeAndNobodyElse() {
    assertThat(search("Jim Soorley").expectFirst(".results li").text())
        .contains("Person in public office", "Lord Mayor", "Brisbane");
    assertThat(search("Jim Soorley").expectFirst(".results a").attr("href"))
        .as("where the terms are told")
        .isEqualTo("/cities/brisbane#terms");
    assertThat(page("/zh-Hant/search?q=Soorley").select(".results").text())
        .contains("公職人員", "布里斯本");
    state.fact("person", "slug", "officeless-person");
    state.named("people/officeless-person", "Officeless Person", "無職人");
    assertThat(search("Officeless Person").select(".results a")).isEmpty();
  }

  @Test
  void findsMeetingsByTheirNumber() {
    var plenary =
        search("13th plenary meeting")
            .expectFirst(".results li:has(a[href=/meetings/anmc21-2014-tomsk])");
    assertThat(plenary.text()).contains("13th plenary meeting, Tomsk 2014", "Meeting");
    assertThat(search("5th congress").select(".results a").eachAttr("href"))
        .contains("/meetings/uclg-aspac-2014-taipei");
    assertThat(page("/zh-Hant/search?q=" + encoded("第5屆大會")).select(".results a").eachAttr("href"))
        .contains(
            "/zh-Hant/meetings/uclg-aspac-2014-taipei", "/zh-Hant/meetings/anmc21-2006-taipei");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u202e", "\u200b\u2060", "\u3164", "\u00ad \u2800", "\ufe0f"})
  void whatNobodySeesIsNothing(String typed) {
    var page = search(typed);
    assertThat(page.title()).isEqualTo(search("").title());
    assertThat(page.select("main").text()).doesNotContain("“”", "called");
  }

  @Test
  void whatTurnsTheDirectionOfWordsIsNotRepeated() {
    assertThat(search("\u202etaipei").outerHtml()).doesNotContain("\u202e");
  }

  @Test
  void takesLongText() {
    for (var typed : List.of("taipei ".repeat(1500), "臺".repeat(10_000), "z".repeat(10_000))) {
      assertThat(status("/search?q=" + encoded(typed))).isEqualTo(200);
      assertThat(status("/search/suggestions?q=" + encoded(typed))).isEqualTo(200);
    }
  }

  @Test
  void suggestsNothingForNothing() {
    assertThat(suggestions("")).isEmpty();
    assertThat(suggestions("---")).isEmpty();
    assertThat(suggestions("zzyzx-zzyzx")).isEmpty();
  }

  @Test
  void whatIsLookedUpAsKnownEarlierIsFoundByANameThatItWasGivenSince() {
    state.city("sincenameton", "Beforenameton", "前名津");
    var moment = recordings.lastMoment(recordings.now()).orElseThrow().toInstant();
    var address = URI.create("/search.json?q=sincename-harbour&recorded=" + moment);
    var before = pages.get().uri(address).exchange();
    assertThat(before).hasStatus(200).bodyText().doesNotContain("sincenameton");
    state.named("organizations/sincenameton", "Sincename Harbour", "後名津");
    var tag = String.valueOf(before.getResponse().getHeader("ETag"));
    assertThat(pages.get().uri(address).header("If-None-Match", tag).exchange())
        .hasStatus(200)
        .bodyText()
        .contains("sincenameton");
  }

  private List<String> suggestions(String typed) {
    return page("/search/suggestions?q=" + encoded(typed)).select("[role=option]").eachAttr("href");
  }

  private Document search(String typed) {
    return page("/search?q=" + encoded(typed));
  }

  private Document page(String address) {
    var answer = pages.get().uri(URI.create(address)).exchange();
    assertThat(answer).hasStatusOk();
    return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), UTF_8));
  }

  private int status(String address) {
    return pages.get().uri(URI.create(address)).exchange().getResponse().getStatus();
  }

  private static String encoded(String typed) {
    return URLEncoder.encode(typed, UTF_8).replace("+", "%20");
  }
}
