package city.kontor.changes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import city.kontor.Stating;
import city.kontor.facts.Acts;
import city.kontor.facts.Addresses;
import city.kontor.history.Recordings;
import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The steps through time of a page, and what changed between two days. */
@PageTest
class ChangesPagesTests {

  private static final String BETWEEN = "?from=2001-01-01&until=2013-01-01";

  @Autowired MockMvcTester pages;
  @Autowired JsonMapper json;

  /** A league whose members came and went on days known more or less well. */
  @BeforeAll
  static void stateALeague(
      @Autowired Acts acts, @Autowired Addresses addresses, @Autowired Recordings recordings) {
    var state = new Stating(acts, addresses, recordings);
    state.network("stepping-league", "Stepping League", "步步同盟", "agreement");
    String[][] spells = {
      {"step-exact", "1990-05-01", "1995-06-30"},
      {"step-year", "1991", "1996"},
      {"step-month", "1991-03", "1993-12~"},
      {"step-within", "[1990-01-01..1992-02-29]", "[1993..1997-10]"},
      {"step-doubtful", "1994?", null},
      {"step-unsure", "[..1992]", null}
    };
    for (var spell : spells) {
      state.city(spell[0], "City of " + spell[0], "城市 " + spell[0]);
      var typed =
          new ArrayList<>(
              List.of(
                  "network",
                  "stepping-league",
                  "kind",
                  "member",
                  "organization",
                  spell[0],
                  "since",
                  spell[1]));
      if (spell[2] != null) {
        typed.addAll(List.of("until", spell[2]));
      }
      state.fact("membership", typed.toArray(String[]::new));
    }
    state.fact(
        "completeness",
        "list",
        "members",
        "subject",
        "organizations/stepping-league",
        "since",
        "1991-07-01",
        "until",
        "1994");
  }

  @Test
  void tellsInWordsAndAsATableWhatChangedForANetwork() {
    var page = page("/networks/anmc21/changes" + BETWEEN);
    assertThat(page.select("section[aria-labelledby=words]").text())
        .contains("Beijing no longer belonged to it.")
        .contains("joined.");
    var row = page.select("tbody tr:contains(Beijing no longer belonged)");
    assertThat(row.text()).contains("30 August 2005");
    assertThat(row.select(".tick[href*=/facts/]")).isNotEmpty();
    assertThat(page.select("tbody th[scope=rowgroup]").eachText()).contains("2001", "2005");
    var rest = page("/networks/anmc21/changes" + BETWEEN + "&page=2");
    assertThat(rest.select("tbody tr:contains(Tomsk)").text()).contains("joined");
  }

  @Test
  void tellsTheSameAsData() throws UnsupportedEncodingException {
    var left = new ArrayList<JsonNode>();
    for (var change : data("/networks/anmc21/changes.json" + BETWEEN).at("/changes")) {
      if (change.at("/kind").asString().equals("members.left")) {
        left.add(change);
      }
    }
    assertThat(left).hasSize(1);
    assertThat(left.getFirst().at("/words").asString()).contains("Beijing");
    assertThat(left.getFirst().at("/on/text").asString()).isEqualTo("2005-08-30");
    assertThat(left.getFirst().at("/certainty").asString()).isEqualTo("certain");
    assertThat(text("/networks/anmc21/changes.csv" + BETWEEN))
        .contains("2005-08-30,2005-08-30,2005-08-30,Beijing no longer belonged to it,end,yes");
  }

  @Test
  void tellsWhatChangedForACityInBothLanguages() {
    assertThat(page("/cities/taipei/changes?until=2013-01-01").select("#main").text())
        .contains("Joined")
        .contains("Asian Network of Major Cities 21");
    assertThat(page("/zh-Hant/cities/taipei/changes?until=2013-01-01").select("#main").text())
        .contains("加入")
        .contains("文字說明");
    assertThat(page("/organizations/unescap/changes").select("h1").text()).contains("what changed");
  }

  @Test
  void whatPerhapsLiesInBetweenIsToldInWordsToo() {
    var page = page("/networks/stepping-league/changes?from=1991-06-01&until=1992-12-31");
    assertThat(page.select("section[aria-labelledby=words]").text())
        .contains("City of step-year", "joined (perhaps outside this time).");
    assertThat(
            page("/zh-Hant/networks/stepping-league/changes?from=1991-06-01&until=1992-12-31")
                .select("section[aria-labelledby=words]")
                .text())
        .contains("加入（可能不在此期間）。");
  }

  @Test
  void aTimeWithoutABeginningHasOneEdge() {
    assertThat(page("/zh-Hant/networks/anmc21/changes?until=2013-01-01").select(".lede").text())
        .contains("截至2013年1月1日（含當日）")
        .doesNotContain("首尾");
    assertThat(page("/networks/anmc21/changes?until=2013-01-01").select(".lede").text())
        .contains("that day included");
  }

  @Test
  void aPartInANetworkIsNamedWithinItsSentence() {
    assertThat(page("/organizations/uclg-aspac/changes").select("#main").text())
        .contains("From then on in a network: ", "(as its section)")
        .doesNotContain("(Is its section)");
  }

  @Test
  void saysSoWhenNothingChanged() {
    var page = page("/networks/anmc21/changes?from=1890-01-01&until=1890-12-31");
    assertThat(page.select(".lede").text()).startsWith("Nothing is on record");
    assertThat(page.select("table")).isEmpty();
  }

  @Test
  void thereIsNoPageAfterTheLast() {
    for (var format : List.of("", ".json")) {
      assertThat(pages.get().uri("/en/networks/anmc21/changes" + format + BETWEEN + "&page=99999"))
          .hasStatus(404)
          .bodyText()
          .contains("There is no page 99,999 of this list");
    }
    assertThat(page("/networks/anmc21/changes" + BETWEEN + "&page=2").select("a[rel~=next]"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "from=yesterday, “yesterday” is not a date for “from”",
    "until=2013-02-30, “2013-02-30” is not a date for “until”",
    "from=2013-01-02&until=2013-01-01, is later than",
    "page=0, is not the number of a page"
  })
  void refusesDaysThatAreNone(String asked, String said) {
    var answer = pages.get().uri("/en/networks/anmc21/changes?" + asked).exchange();
    assertThat(answer).hasStatus(400);
    assertThat(answer).bodyText().contains(said);
  }

  @Test
  void stepsFromADayToTheChangesBeforeAndAfterIt() {
    var strip = page("/networks/anmc21?on=2005-08-01").expectFirst(".time__changes");
    var later = strip.expectFirst("a[rel~=next]");
    assertThat(later.text()).contains("30 August 2005 · Beijing no longer belonged to it");
    assertThat(later.attr("href")).isEqualTo("/en/networks/anmc21?on=2005-08-30");
    assertThat(strip.select(".time__all").attr("href"))
        .isEqualTo("/en/networks/anmc21/changes?from=2005-08-01&on=2005-08-01");
    var after = page("/networks/anmc21?on=2005-08-31");
    assertThat(after.select(".time__changes a[rel~=prev]").attr("href"))
        .isEqualTo("/en/networks/anmc21?on=2005-08-30");
    assertThat(page("/networks/anmc21?on=1500-01-01").select(".time__changes a[rel~=prev]"))
        .isEmpty();
    assertThat(page("/cities/taipei").select(".time__changes a[rel~=prev]")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"stepping-league", "anmc21"})
  void theMembersAreTheSameOnEveryDayBetweenTwoSteps(String network) {
    var days = steps(network);
    assertThat(days.size()).isGreaterThan(8);
    for (int i = 0; i + 1 < days.size(); i++) {
      var first = days.get(i);
      var last = days.get(i + 1).minusDays(1);
      var middle = LocalDate.ofEpochDay((first.toEpochDay() + last.toEpochDay()) / 2);
      var members = members(network, first);
      assertThat(members(network, middle)).as("on " + middle).isEqualTo(members);
      assertThat(members(network, last)).as("on " + last).isEqualTo(members);
    }
  }

  @Test
  void stepsToEveryDayOnWhichTheMembersDiffer() {
    var days = steps("stepping-league");
    var before = members("stepping-league", LocalDate.of(1989, 12, 31));
    for (var day = LocalDate.of(1990, 1, 1); day.getYear() < 1998; day = day.plusDays(1)) {
      if (days.contains(day)) {
        before = members("stepping-league", day);
      } else if (day.getDayOfMonth() == 1) {
        assertThat(members("stepping-league", day)).as("on " + day).isEqualTo(before);
      }
    }
  }

  /** The days to which the strip leads, from the first to the last. */
  private List<LocalDate> steps(String network) {
    var days = new ArrayList<LocalDate>();
    var address = "/networks/" + network + "?on=1500-01-01";
    while (true) {
      var next = page(address).select(".time__changes a[rel~=next]");
      if (next.isEmpty()) {
        return days;
      }
      address = next.attr("href").replace("/en/", "/");
      days.add(LocalDate.parse(address.substring(address.indexOf("on=") + 3)));
    }
  }

  private String members(String network, LocalDate day) {
    var data = data("/networks/" + network + "/members.json?on=" + day);
    var members = new TreeMap<String, String>();
    for (var member : data.at("/members")) {
      members.put(member.at("/fact").asString(), member.at("/certainty").asString());
    }
    return data.at("/count") + " " + data.at("/complete") + " " + members;
  }

  private JsonNode data(String path) {
    try {
      return json.readTree(text(path));
    } catch (UnsupportedEncodingException impossible) {
      throw new AssertionError(impossible);
    }
  }

  @Test
  void aDayToComeLeadsToNoRefusal() {
    var strip = page("/networks/citynet?on=9999-12-31").select("a[href*=/changes?from=]");
    assertThat(strip).isNotEmpty();
    page(strip.getFirst().attr("href").replaceFirst("^/en", ""));
  }

  private String text(String path) throws UnsupportedEncodingException {
    var answer = pages.get().uri(path).header("Accept-Language", "en").exchange();
    assertThat(answer).as(path).hasStatusOk();
    return answer.getResponse().getContentAsString(UTF_8);
  }

  private Document page(String path) {
    try {
      var prefixed = path.startsWith("/zh-Hant") ? path : "/en" + path;
      return Jsoup.parse(text(prefixed));
    } catch (UnsupportedEncodingException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
