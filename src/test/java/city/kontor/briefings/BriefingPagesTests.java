package city.kontor.briefings;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import city.kontor.QueryCount;
import city.kontor.Stating;
import city.kontor.facts.Acts;
import city.kontor.facts.Addresses;
import city.kontor.history.Recordings;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Two cities that have everything in common, and a third that has nothing. */
@PageTest
class BriefingPagesTests {

  private static final Pattern FACT =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}");

  /** Real ones of the starter record, with ties, with networks alone, and with neither. */
  private static final List<String> CITIES =
      List.of("taipei", "yokohama", "tokyo", "houston", "seoul", "manila", "prague", "brisbane");

  @Autowired MockMvcTester pages;

  @BeforeAll
  static void stateThem(
      @Autowired Acts acts, @Autowired Addresses addresses, @Autowired Recordings recordings) {
    var state = new Stating(acts, addresses, recordings);
    state.city("eastbank", "Eastbank", "東岸");
    state.city("westbank-city", "Westbank", "西岸");
    state.city("hermitage", "Hermitage", "隱居");
    state.network("ferry-league", "Ferry League", "渡船聯盟", "agreement");
    state.network("night-league", "Night League", "夜間聯盟", "agreement");
    state.fact("partnership", "one", "eastbank", "other", "westbank-city");
    var pair = "eastbank-westbank-city";
    state.fact("tie", "partnership", pair, "kind", "sister-city", "since", "2003-07-07");
    state.fact("signing", "partnership", pair, "kind", "signed", "on", "2003-07-07");
    member(state, "ferry-league", "eastbank", "1990-01-01");
    member(state, "ferry-league", "westbank-city", "[2000..2010]");
    member(state, "night-league", "westbank-city", "1999-01-01");
    state.fact(
        "meeting",
        "slug",
        "ferry-2006",
        "network",
        "ferry-league",
        "kind",
        "congress",
        "on",
        "2006-05-05",
        "host",
        "eastbank",
        "status",
        "held");
    state.named("meetings/ferry-2006", "Ferry Congress", "渡船大會");
    state.fact(
        "attendance", "meeting", "ferry-2006", "organization", "westbank-city", "manner", "named");
  }

  private static void member(Stating state, String network, String city, String since) {
    state.fact(
        "membership", "network", network, "organization", city, "kind", "member", "since", since);
  }

  @Test
  void theSheetBeginsWithWhatAMayorReads() {
    var page = page("/cities/eastbank/with/westbank-city?on=2020-01-01");
    assertThat(page.select("h1").text()).isEqualTo("Eastbank and Westbank, side by side");
    assertThat(page.select(".lede").text())
        .contains("On 1 January 2020, Eastbank and Westbank are tied as sister cities")
        .contains("Both are in Ferry League.")
        .contains("One meeting or summit is recorded", "Ferry Congress (5 May 2006)")
        .contains("Coming: 20 years as sister cities, 7 July 2023.");
    assertThat(page("/zh-Hant/cities/eastbank/with/westbank-city?on=2020-01-01").text())
        .contains("東岸與西岸", "姊妹市", "雙方均參加渡船聯盟", "20週年");
  }

  @Test
  void whatIsOnlyPossibleOnTheDayIsToldApart() {
    var page = page("/cities/eastbank/with/westbank-city?on=2005-01-01");
    assertThat(page.select(".lede").text()).contains("Both are perhaps in Ferry League");
    assertThat(group(page, "networks")).contains("perhaps both", "perhaps: Westbank: Member");
    assertThat(group(page, "only"))
        .contains("Night League", "Westbank: Member")
        .doesNotContain("Eastbank:");
    assertThat(page.select("[aria-labelledby=unknown]").text())
        .contains(
            "members of Night League are not known to be complete", "does not prove presence");
  }

  @Test
  void whatWasNotYetIsNotTold() {
    var page = page("/cities/eastbank/with/westbank-city?on=1995-01-01");
    assertThat(page.select(".lede").text()).contains("nothing recorded ties");
    assertThat(group(page, "ties")).contains("No tie between the two");
    assertThat(group(page, "events")).contains("None is recorded");
    assertThat(group(page("/cities/eastbank/with/westbank-city?on=2007-01-01"), "events"))
        .contains("Ferry Congress", "5 May 2006", "Eastbank", "only named");
  }

  @Test
  void noOneIsMayorOfWhomNobodySaysSinceWhen() {
    assertThat(page("/cities/taipei/with/brisbane?on=2020-02-01").text()).contains("Ko Wen-je");
    assertThat(page("/cities/taipei/with/brisbane?on=2011-07-07").text())
        .doesNotContain("Ko Wen-je");
  }

  @Test
  void twoNetworksOfOneAcronymAreToldByName() {
    assertThat(group(page("/cities/taipei/with/brisbane?on=2011-07-07"), "only"))
        .contains("Asia Pacific Cities Summit", "Asian-Pacific City Summit")
        .doesNotContain("APCS Taipei");
  }

  @Test
  void theStripLeadsToWhatWillBeAndSaysOfWhichCity() {
    var strip = page("/cities/eastbank/with/westbank-city?on=1995-01-01").select(".time__changes");
    assertThat(strip.select("a[rel~=prev]").text())
        .contains("1 January 1990 · Eastbank: Joined Ferry League");
    assertThat(strip.select("a[rel~=next]").text())
        .contains("1 January 1999 · Westbank: Joined Night League");
  }

  @Test
  void theStripLeadsToWhatBecameOfANetworkOfOnlyOne(
      @Autowired Acts acts, @Autowired Addresses addresses, @Autowired Recordings recordings) {
    var state = new Stating(acts, addresses, recordings);
    state.city("upstream", "Upstream", "上游");
    state.city("downstream", "Downstream", "下游");
    state.network("lock-league", "Lock League", "船閘聯盟", "agreement");
    member(state, "lock-league", "upstream", "1990-01-01");
    state.fact(
        "life",
        "network",
        "lock-league",
        "stage",
        "active",
        "since",
        "1980-01-01",
        "until",
        "2010-01-01");
    state.fact("life", "network", "lock-league", "stage", "suspended", "since", "2010-01-01");
    state.fact(
        "completeness",
        "list",
        "members",
        "subject",
        "organizations/lock-league",
        "since",
        "2012-01-01",
        "until",
        "2014-01-01");
    assertThat(next("2009-06-01"))
        .contains("1 January 2010 · From then on: Lock League (suspended)");
    assertThat(next("2011-06-01"))
        .contains("1 January 2012 · From then on the list of members (Lock League) is known to be");
    assertThat(next("2013-06-01")).contains("1 January 2014", "no longer known to be complete");
    assertThat(
            page("/cities/upstream/with/downstream?on=2013-06-01")
                .select("[aria-labelledby=unknown]")
                .text())
        .doesNotContain("Lock League");
  }

  /** Where the strip of the two leads to from a day. */
  private String next(String day) {
    return page("/cities/upstream/with/downstream?on=" + day)
        .select(".time__changes a[rel~=next]")
        .text();
  }

  @Test
  void aTieOfAnotherKindStandsInChineseSentences(
      @Autowired Acts acts, @Autowired Addresses addresses, @Autowired Recordings recordings) {
    var state = new Stating(acts, addresses, recordings);
    state.city("otherton", "Otherton", "他鎮");
    state.city("pairton", "Pairton", "雙鎮");
    state.fact("partnership", "one", "otherton", "other", "pairton");
    state.fact("tie", "partnership", "otherton-pairton", "kind", "other", "since", "1984-05-01");
    assertThat(page("/zh-Hant/cities/otherton/with/pairton?on=2020-01-01").select(".lede").text())
        .contains("他鎮與雙鎮的締盟關係為其他形式的締盟（1984年5月1日起）。")
        .contains("即將屆滿：其他形式的締盟40週年，2024年5月1日。");
  }

  @Test
  void moreNetworksTakeNoMoreQueries(
      @Autowired Acts acts,
      @Autowired Addresses addresses,
      @Autowired Recordings recordings,
      @Autowired QueryCount queries) {
    var state = new Stating(acts, addresses, recordings);
    state.city("many-one", "Many One", "多一");
    state.city("many-other", "Many Other", "多二");
    share(state, 1, 2);
    page("/cities/many-one/with/many-other");
    var ofTwo = queries.of(() -> page("/cities/many-one/with/many-other"));
    share(state, 3, 6);
    page("/cities/many-one/with/many-other");
    assertThat(queries.of(() -> page("/cities/many-one/with/many-other"))).isEqualTo(ofTwo);
  }

  private static void share(Stating state, int first, int last) {
    for (int i = first; i <= last; i++) {
      state.network("shared-" + i, "Shared " + i, "共享" + i, "agreement");
      state.fact("life", "network", "shared-" + i, "stage", "active", "since", "1990");
      member(state, "shared-" + i, "many-one", "1991-01-0" + i);
      member(state, "shared-" + i, "many-other", "1992-01-0" + i);
    }
  }

  @Test
  void citiesWithNothingInCommonAreSaidToHaveNothingRecorded() {
    var page = page("/cities/hermitage/with/eastbank");
    assertThat(page.select(".lede").text())
        .contains("nothing recorded ties Hermitage and Eastbank", "No network is recorded");
    assertThat(page.select(".lifelines")).isEmpty();
  }

  @Test
  void oneCityAloneIsRefused() {
    for (var format : new String[] {"", ".json"}) {
      assertThat(pages.get().uri("/cities/eastbank/with/eastbank" + format))
          .hasStatus(400)
          .bodyText()
          .contains("two different cities");
    }
  }

  @Test
  void anUnknownCityIsNotFoundWithNearNames() {
    assertThat(pages.get().uri("/cities/eastbank/with/westbank-ciity"))
        .hasStatus(404)
        .bodyText()
        .contains("/cities/westbank-city");
    assertThat(pages.get().uri("/cities/eastbank/with/ferry-league")).hasStatus(404);
    assertThat(pages.get().uri("/cities/ferry-league/with/eastbank")).hasStatus(404);
    assertThat(pages.get().uri("/cities/ferry-league/with")).hasStatus(404);
  }

  static Stream<Arguments> everyTwo() {
    return CITIES.stream()
        .flatMap(
            one ->
                CITIES.stream()
                    .filter(other -> one.compareTo(other) < 0)
                    .flatMap(
                        other ->
                            Stream.of("2026-11-24", "2008-01-01")
                                .map(on -> Arguments.of(one, other, on))));
  }

  @ParameterizedTest(name = "{0} and {1} on {2}")
  @MethodSource("everyTwo")
  void bothSidesSeeTheSameFacts(String one, String other, String on) {
    assertThat(facts("/cities/%s/with/%s.json?on=%s".formatted(one, other, on)))
        .isNotEmpty()
        .isEqualTo(facts("/cities/%s/with/%s.json?on=%s".formatted(other, one, on)));
    assertThat(lines("/en/cities/%s/with/%s?on=%s".formatted(one, other, on)))
        .isEqualTo(lines("/en/cities/%s/with/%s?on=%s".formatted(other, one, on)));
  }

  @Test
  void aNameLeadsToTheSheet() {
    for (var name : new String[] {"Westbank", "westbank", "西岸"}) {
      assertThat(pages.get().uri("/zh-Hant/cities/eastbank/with?name={name}&on=2020-01-01", name))
          .hasStatus(303)
          .hasHeader("Location", "/zh-Hant/cities/eastbank/with/westbank-city?on=2020-01-01");
    }
    assertThat(page("/cities/eastbank/with?name=Westbnak").select(".results a").eachAttr("href"))
        .contains("/cities/eastbank/with/westbank-city");
    assertThat(page("/cities/eastbank/with?name=Zzyzx").text())
        .contains("no other city with a name like “Zzyzx”");
    assertThat(page("/cities/eastbank/with?name=Eastbank").select(".results a").eachAttr("href"))
        .doesNotContain("/cities/eastbank/with/eastbank");
  }

  @Test
  void theCitysPageOffersItWithoutScript() {
    var form = page("/zh-Hant/cities/eastbank?on=2020-01-01").select("#with form");
    assertThat(form.attr("action")).isEqualTo("/zh-Hant/cities/eastbank/with");
    assertThat(form.select("input[name=on]").attr("value")).isEqualTo("2020-01-01");
    assertThat(form.select("label").text()).contains("另一城市的名稱");
    assertThat(page("/cities/eastbank/with").select(".results a").eachAttr("href"))
        .contains("/cities/eastbank/with/westbank-city");
  }

  @Test
  void meetingsAreNamedWithTheirNumber() {
    assertThat(group(page("/cities/taipei/with/seoul?on=2026-11-28"), "events"))
        .contains("ANMC21: 6th plenary meeting")
        .doesNotContain("ANMC21: Plenary meeting");
    assertThat(group(page("/zh-Hant/cities/taipei/with/seoul?on=2026-11-28"), "events"))
        .contains("第6屆");
  }

  @Test
  void thePairAndTheCityLeadToTheSheet() {
    assertThat(
            page("/zh-Hant/partnerships/eastbank-westbank-city?on=2020-01-01")
                .select("main a[href*=/with/]"))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.attr("href"))
                  .isEqualTo("/zh-Hant/cities/eastbank/with/westbank-city?on=2020-01-01");
              assertThat(it.text()).contains("兩市對照");
            });
    assertThat(page("/cities/westbank-city").select("#partnerships a[href*=/with/]"))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.attr("href")).isEqualTo("/cities/westbank-city/with/eastbank");
              assertThat(it.attr("aria-label")).isEqualTo("Side by side: Eastbank");
            });
  }

  @Test
  void noSpaceStandsBeforeWhatPartsTwoDocuments() {
    var document = page("/cities/taipei/with/seoul").expectFirst(".briefing__document");
    assertThat(document.wholeText()).isEqualTo(document.wholeText().strip());
    assertThat(document.expectFirst(".quiet").wholeText()).startsWith(" ");
    assertThat(document.textNodes()).isEmpty();
  }

  private static String group(Document page, String key) {
    return page.select("[aria-labelledby=" + key + "]").text();
  }

  /** Every identity that a document names. */
  private Set<String> facts(String address) {
    var found = new TreeSet<String>();
    FACT.matcher(body(address)).results().forEach(it -> found.add(it.group()));
    return found;
  }

  /** How many lines each matter has. */
  private List<String> lines(String address) {
    return page(address).select(".briefing__group").stream()
        .map(it -> it.select("h2").text() + " " + it.select("li").size())
        .toList();
  }

  private Document page(String address) {
    return Jsoup.parse(body(address));
  }

  private String body(String address) {
    var answer = pages.get().uri(address).exchange();
    assertThat(answer).hasStatusOk();
    try {
      return answer.getResponse().getContentAsString();
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
