package city.kontor.publishing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import city.kontor.QueryCount;
import city.kontor.Stating;
import city.kontor.facts.Acts;
import city.kontor.facts.Addresses;
import city.kontor.history.Recordings;
import java.io.UnsupportedEncodingException;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page of a city's memberships: full prose, the same as data, and no more asked than once. */
@PageTest
class MembershipsPagesTests {

  private static final String PAGE = "/cities/taipei/memberships";

  @Autowired MockMvcTester kontor;
  @Autowired JsonMapper json;

  @Test
  void whatSourcesSayOfTheCityStandsWithItsNetworkAndItsSource() {
    var entry = page(PAGE).expectFirst("section[aria-labelledby=citynet]");
    var note = entry.expectFirst("p:contains(since 2004, when it was invited)");
    assertThat(note.select("a.tick[href]")).hasSameSizeAs(note.select("span[lang]"));
    assertThat(page("/zh-Hant" + PAGE).expectFirst("section[aria-labelledby=apcs]").text())
        .contains("陳水扁", "馬英九");
  }

  @Test
  void programsAreToldOfWhatTheCityIsAMember() {
    var head = page("/en" + PAGE).expectFirst("script[type=application/ld+json]").data();
    assertThat(json.readTree(head).at("/about/memberOf").toString())
        .contains("United Cities and Local Governments")
        .doesNotContain("Asia Pacific Cities Summit");
    var source = page("/zh-Hant/sources/taipei-membership-page");
    var described = json.readTree(source.expectFirst("script[type=application/ld+json]").data());
    assertThat(described.at("/@type").asString()).isEqualTo("CreativeWork");
    assertThat(described.at("/publisher/name").asString()).isEqualTo("臺北市政府秘書處");
  }

  @Test
  void aPublisherSignsInTheReadersLanguage() {
    assertThat(page("/zh-Hant" + PAGE).expectFirst("section[aria-labelledby=sources]").text())
        .contains("臺北市政府秘書處", "東京都", "國際姊妹市協會")
        .doesNotContain("Tokyo Metropolitan Government");
    assertThat(page("/en" + PAGE).expectFirst("section[aria-labelledby=sources]").text())
        .contains("Tokyo Metropolitan Government")
        .doesNotContain("東京都");
    assertThat(data("/sources/tokyo-anmc21-terms.json").at("/publisherNames/zh-Hant").asString())
        .isEqualTo("東京都");
  }

  @Test
  void aSeatWithoutANameIsSaidByItsBodyAndOffice(@Autowired JdbcClient jdbc) {
    var held =
        jdbc.sql(
                """
                select h.id from bodies.holding h
                join facts.address s on s.fact = h.seat and s.slug = 'uclg-aspac-council-member'
                order by h.id limit 1
                """)
            .query(String.class)
            .single();
    assertThat(page("/en/facts/" + held).select("h1").text())
        .contains("Council of UCLG ASPAC, member")
        .doesNotContain("uclg-aspac-council-member");
    assertThat(page("/zh-Hant/facts/" + held).select("main").text())
        .contains("理事會")
        .doesNotContain("uclg-aspac-council-member");
  }

  @Test
  void theCityPageHeadsTheOfficesOwnWordsOnce() {
    assertThat(page("/en/cities/taipei").select("section[aria-labelledby=texts] h3").eachText())
        .doesNotHaveDuplicates();
  }

  @Test
  void termsOfOneSeatAreToldTogether() {
    var aspac = page(PAGE).expectFirst("section[aria-labelledby=uclg-aspac]").text();
    assertThat(aspac)
        .containsOnlyOnce(
            "seat in the Council of UCLG ASPAC on this date cannot be told for certain")
        .contains("was Co-President of UCLG ASPAC from September 2014 to 2016, ex officio")
        .doesNotContain("seat in the President");
  }

  @Test
  void whatWasOnlyAnnouncedIsNotToldAsHosted() {
    var citynet = page(PAGE).expectFirst("section[aria-labelledby=citynet]");
    assertThat(citynet.select("li:contains(hosted:)").text()).doesNotContain("2024");
    assertThat(citynet.select("li:contains(Announced with Taipei)").text()).contains("2024");
  }

  @Test
  void whatTheCityHostedUnderAJointProjectIsTold() {
    var page = page(PAGE);
    assertThat(page.expectFirst("section[aria-labelledby=anmc21]").text())
        .contains(
            "Taipei hosted, under the network’s joint projects:",
            "2009 Intelligent Cities ICT Forum Taipei (from 22 to 23 September 2009)");
    assertThat(page.expectFirst("section[aria-labelledby=glance] tbody tr").text())
        .contains("ICT Forum");
    assertThat(page(PAGE + "?on=2008-01-01").expectFirst("section[aria-labelledby=anmc21]").text())
        .contains("2nd conference on infectious diseases")
        .doesNotContain("2009 Intelligent Cities ICT Forum");
  }

  @Test
  void aLeadOfWhichTheEndIsNotKnownIsNotToldAsLasting() {
    assertThat(page(PAGE).expectFirst("section[aria-labelledby=anmc21]").text())
        .contains("no source says whether it still does", "is recorded as taking part")
        .doesNotContain("has led", "Taipei leads", "Taipei takes part in the joint");
  }

  @Test
  void atAGlanceALeadOfThePastIsNotToldAsLasting() {
    assertThat(page("/en" + PAGE).expectFirst("section[aria-labelledby=glance]").text())
        .contains("organized ICT Initiatives", "until when is not known")
        .doesNotContain("organizes ICT");
    assertThat(
            page("/en" + PAGE + "?on=2010-01-01")
                .expectFirst("section[aria-labelledby=glance]")
                .text())
        .contains("organizes ICT Initiatives for Urban Development (since");
    assertThat(page("/zh-Hant" + PAGE).expectFirst("section[aria-labelledby=glance]").text())
        .contains("曾主責", "何時結束不詳");
  }

  @Test
  void theLastActivityCountsWhateverIsRecorded() {
    var glance = page("/en" + PAGE).expectFirst("section[aria-labelledby=glance]");
    assertThat(glance.select("th").eachText()).contains("Last recorded activity");
    assertThat(glance.expectFirst("tr:has(a:containsOwn(ANMC21))").text())
        .as("the conference on crisis management")
        .contains("May 2025");
    assertThat(glance.expectFirst("tr:has(a:containsOwn(SCI))").text()).contains("none recorded");
  }

  @Test
  void atAGlanceTheSpellOfTheDayIsTold(
      @Autowired Acts acts, @Autowired Addresses addresses, @Autowired Recordings recordings) {
    var state = new Stating(acts, addresses, recordings);
    state.city("comeback", "Comeback", "重返市");
    state.network("returners", "Returners", "重返聯盟", "agreement");
    spell(state, "returners", "comeback", "member", "1997-01-01", "2001-01-01");
    spell(state, "returners", "comeback", "member", "2010-01-01", "");
    assertThat(row("comeback", "2005-01-01"))
        .contains("was a member", "1997")
        .doesNotContain("2010");
    assertThat(row("comeback", "2011-01-01")).contains("member", "2010").doesNotContain("was");

    state.network("joiners", "Joiners", "參與聯盟", "agreement");
    state.city("joinerton", "Joinerton", "參與市");
    spell(state, "joiners", "joinerton", "participant", "1997-01-01", "2005");
    spell(state, "joiners", "joinerton", "member", "2005-03-01", "");
    assertThat(row("joinerton", "2005-06-01")).contains("member").doesNotContain("perhaps");
    assertThat(page("/en/cities/joinerton/memberships?on=2000-01-01").text())
        .contains("A membership in the strict sense is not recorded");
    assertThat(page("/en/cities/joinerton/memberships?on=2006-06-01").text())
        .doesNotContain("A membership in the strict sense");
  }

  @Test
  void aSectionStandsWithItsNetworkWhileItIsOneAndTheCityIsInBoth(
      @Autowired Acts acts, @Autowired Addresses addresses, @Autowired Recordings recordings) {
    var state = new Stating(acts, addresses, recordings);
    state.city("deepton", "Deepton", "深市");
    for (var network : List.of("deep-whole", "deep-part", "deep-corner")) {
      state.network(network, network, network, "agreement");
      spell(
          state,
          network,
          "deepton",
          "member",
          "1990-01-01",
          network.equals("deep-whole") ? "2020-01-01" : "");
    }
    section(state, "deep-whole", "deep-part");
    section(state, "deep-part", "deep-corner");
    assertThat(counted("2003-01-01")).contains("3 international networks");
    assertThat(counted("2006-01-01")).contains("one international network of cities");
    assertThat(counted("2021-01-01")).contains("one international network of cities");
    for (var day : List.of("2003-01-01", "2006-01-01", "2021-01-01")) {
      var page = page("/en/cities/deepton/memberships?on=" + day);
      assertThat(page.select("section.ledger").eachAttr("aria-labelledby"))
          .as(day)
          .containsExactlyInAnyOrder("deep-whole", "deep-part", "deep-corner");
      assertThat(page.select("section[aria-labelledby=glance] tbody tr")).as(day).hasSize(3);
    }
    assertThat(page("/en/cities/deepton/memberships?on=2003-01-01").select(".time").html())
        .contains("on=2004-01-01");
  }

  @Test
  void sectionsOfEachOtherAreToldAllTheSame(
      @Autowired Acts acts, @Autowired Addresses addresses, @Autowired Recordings recordings) {
    var state = new Stating(acts, addresses, recordings);
    state.city("circleton", "Circleton", "圓市");
    for (var network : List.of("circle-one", "circle-two")) {
      state.network(network, network, network, "agreement");
      spell(state, network, "circleton", "member", "1990-01-01", "");
    }
    section(state, "circle-one", "circle-two");
    section(state, "circle-two", "circle-one");
    assertThat(page("/en/cities/circleton/memberships").select("section.ledger")).hasSize(2);
  }

  private static void section(Stating state, String network, String organization) {
    state.fact(
        "section",
        "slug",
        network + "-s",
        "network",
        network,
        "kind",
        "section",
        "organization",
        organization,
        "since",
        "2004-01-01");
  }

  private static void spell(
      Stating state, String network, String city, String kind, String since, String until) {
    state.fact(
        "membership",
        "network",
        network,
        "organization",
        city,
        "kind",
        kind,
        "since",
        since,
        "until",
        until);
  }

  private String counted(String day) {
    return page("/en/cities/deepton/memberships?on=" + day).select(".lede").text();
  }

  private String row(String city, String day) {
    return page("/en/cities/" + city + "/memberships?on=" + day)
        .expectFirst("section[aria-labelledby=glance] tbody tr")
        .text();
  }

  @Test
  void saysWhenItWasLastReviewedAndWhenItIsDueAgain(
      @Autowired Acts acts, @Autowired Addresses addresses, @Autowired Recordings recordings) {
    var state = new Stating(acts, addresses, recordings);
    state.city("lookedover", "Lookedover", "檢視市");
    state.network("league-of-review", "League of Review", "檢視聯盟", "agreement");
    state.fact(
        "membership",
        "network",
        "league-of-review",
        "organization",
        "lookedover",
        "kind",
        "member",
        "since",
        "2001");
    var glance = "section[aria-labelledby=glance]";
    assertThat(page("/en/cities/lookedover/memberships").expectFirst(glance).text())
        .contains("has not been marked as reviewed");
    state.fact(
        "review",
        "subject",
        "organizations/lookedover",
        "page",
        "memberships",
        "on",
        "2026-01-15",
        "next-review",
        "2027-01-15");
    var reviewed = page("/en/cities/lookedover/memberships");
    assertThat(reviewed.expectFirst(glance).text())
        .contains("Reviewed on 15 January 2026", "due again 15 January 2027");
    assertThat(reviewed.text()).doesNotContain("not been marked as reviewed");
  }

  @Test
  void whoBelongsToANetworkIsNamedEvenWhereTheListMayLackSome() {
    var anmc21 = "section[aria-labelledby=anmc21]";
    assertThat(page("/en" + PAGE).expectFirst(anmc21).text())
        .contains("Recorded as members on", "Bangkok, Delhi, Hanoi", "there may have been others");
    assertThat(page("/en" + PAGE + "?on=2008-01-01").expectFirst(anmc21).text())
        .contains("it had 11 members")
        .doesNotContain("there may have been others");
  }

  @Test
  void theOlderPageIsTheOnlyOneThatCallsTheCityAMemberOfTheSummit() {
    assertThat(page("/en" + PAGE).expectFirst("section[aria-labelledby=apcs]").text())
        .contains("An older page of the City calls it an official member; no other source does.")
        .contains("A membership in the strict sense is not recorded.")
        .doesNotContain("No source");
  }

  @Test
  void aNetworkThatRestsIsNotCountedWithoutAWord() {
    assertThat(page(PAGE).text())
        .contains("the activities of one of them are suspended", "while the network was at work");
    assertThat(page("/zh-Hant" + PAGE).text()).contains("其中1個已暫停活動", "其間該組織運作中");
    assertThat(page(PAGE + "?on=2008-01-01").select(".lede").text())
        .isNotEmpty()
        .doesNotContain("are suspended");
  }

  @Test
  void beforeAnythingIsRecordedThereIsNoHeadingOverNothing() {
    var page = page("/en" + PAGE + "?on=1950-01-01");
    assertThat(page.select("h2")).isEmpty();
    assertThat(page.expectFirst("main").text())
        .contains("This page is put together from the public record");
  }

  @Test
  void amongTheChangesNobodyTookPartWhoWasAbsentOrOnlyNamed() {
    var changes = page("/en/cities/taipei/changes").expectFirst("main");
    assertThat(changes.text())
        .contains("Was absent: 13th plenary meeting", "Was present: 11th plenary meeting")
        .contains("Is named in what was adopted: 1st plenary meeting")
        .doesNotContain("Took part: 13th", "Took part: 1st");
    assertThat(page("/zh-Hant/cities/taipei/changes").expectFirst("main").text())
        .contains("缺席第13屆大會");
  }

  @Test
  void amongTheChangesAnUpgradeEndsNoTie() {
    assertThat(page("/en/cities/taipei/changes").expectFirst("main").text())
        .contains("Tie upgraded to another kind: Matsuyama")
        .doesNotContain("No longer tied with Matsuyama");
  }

  @Test
  void theSummitIsNotTakenForTheOtherOfTheSameAcronym() {
    assertThat(page(PAGE).expectFirst("section[aria-labelledby=apcs]").text())
        .contains("not the Asian-Pacific City Summit of Fukuoka");
    assertThat(page("/zh-Hant" + PAGE).expectFirst("section[aria-labelledby=apcs]").text())
        .contains("福岡的「亞洲太平洋都市高峰會」");
  }

  /** 成立 reads as founding, and a cluster has no 委員. */
  @Test
  void theChineseSaysWhatATaiwaneseReaderWouldSay() {
    var page = page("/zh-Hant" + PAGE);
    assertThat(page.expectFirst(".lede").text()).contains("屬實的期間").doesNotContain("成立");
    assertThat(page.expectFirst("section[aria-labelledby=citynet]").text())
        .contains("災害小組成員")
        .doesNotContain("小組委員");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-24", "2013-01-01", "2006-01-01", "2003-01-01", "1980-01-01"})
  void theDataHoldWhatThePageTellsOnTheDay(String day) {
    var page = page(PAGE + "?on=" + day);
    var networks = data(PAGE + ".json?on=" + day).at("/networks");
    assertThat(networks.size())
        .isEqualTo(page.select("section[aria-labelledby=glance] tbody tr").size());
    for (var network : networks) {
      var slug = network.at("/self").asString().replaceAll(".*/|\\.json.*", "");
      var entry = page.expectFirst("section[aria-labelledby=" + slug + "]").text();
      for (var part : new String[] {"about", "steps", "prose"}) {
        network
            .at("/" + part)
            .forEach(it -> assertThat(entry).contains(it.asString().replaceAll("\\s+", " ")));
      }
    }
  }

  @Test
  void moreNetworksTakeNoMoreQueries(
      @Autowired Acts acts,
      @Autowired Addresses addresses,
      @Autowired Recordings recordings,
      @Autowired QueryCount queries) {
    var state = new Stating(acts, addresses, recordings);
    state.city("manyfold", "Manyfold", "多津");
    joins(state, 1, 2);
    body("/cities/manyfold/memberships");
    var ofTwo = queries.of(() -> body("/cities/manyfold/memberships"));
    joins(state, 3, 5);
    body("/cities/manyfold/memberships");
    var ofFive = queries.of(() -> body("/cities/manyfold/memberships"));
    assertThat(ofFive).isEqualTo(ofTwo);

    body(PAGE);
    assertThat(queries.of(() -> body(PAGE))).isLessThanOrEqualTo(45);
  }

  private static void joins(Stating state, int first, int last) {
    for (int i = first; i <= last; i++) {
      state.network("league-" + i, "League " + i, "聯盟" + i, "agreement");
      state.fact(
          "membership",
          "network",
          "league-" + i,
          "organization",
          "manyfold",
          "kind",
          "member",
          "since",
          "200" + i);
    }
  }

  private Document page(String address) {
    return Jsoup.parse(body(address));
  }

  private JsonNode data(String address) {
    return json.readTree(body(address));
  }

  private String body(String address) {
    var result = kontor.get().uri(address).exchange();
    assertThat(result).hasStatusOk();
    try {
      return result.getResponse().getContentAsString(UTF_8);
    } catch (UnsupportedEncodingException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
