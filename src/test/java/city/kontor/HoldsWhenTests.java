package city.kontor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.UnsupportedEncodingException;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The questions a new reader must find answered with sources, on a page and at a data address. */
@PageTest
class HoldsWhenTests {

  private static final String AUDIT = "/sources/taipei-membership-page/audit";

  @Autowired MockMvcTester kontor;
  @Autowired JsonMapper json;

  @ParameterizedTest(name = "{1} on {0}")
  @CsvSource({"2002-01-01, 12", "2006-01-01, 11", "2013-01-01, 13"})
  void whichCitiesWereInAnmc21(String day, int number) {
    var page = page("/networks/anmc21/members?on=" + day);
    var rows = page.select("section[aria-labelledby=certain] tbody tr");
    assertThat(rows).hasSize(number);
    assertThat(rows).allSatisfy(HoldsWhenTests::hasSource);
    assertThat(page.select(".lede").text()).contains(String.valueOf(number));

    var data = data("/networks/anmc21/members.json?on=" + day);
    assertThat(data.at("/count").asInt()).isEqualTo(number);
    assertThat(data.at("/complete").asBoolean()).isTrue();
    assertThat(names(data.at("/members"), "/organization/name/text"))
        .hasSize(number)
        .containsExactlyInAnyOrderElementsOf(rows.select("th a").eachText());
  }

  @Test
  void beijingHadLeftAnmc21AndTomskHadNotYetJoined() {
    assertThat(
            names(
                data("/networks/anmc21/members.json?on=2002-01-01").at("/members"),
                "/organization/name/text"))
        .contains("Beijing")
        .doesNotContain("Tomsk");
    assertThat(
            names(
                data("/networks/anmc21/members.json?on=2006-01-01").at("/members"),
                "/organization/name/text"))
        .doesNotContain("Beijing", "Tomsk");
    assertThat(
            names(
                data("/networks/anmc21/members.json?on=2013-01-01").at("/members"),
                "/organization/name/text"))
        .contains("Tomsk", "Ulaanbaatar")
        .doesNotContain("Beijing");
  }

  @Test
  void whoLedWhichJointProject() {
    var leads = new HashMap<String, String>();
    for (var project : data("/projects.json").at("/projects")) {
      if (project.at("/network/name/text").asString().contains("Major Cities")) {
        names(project.at("/leads"), "/name/text")
            .forEach(lead -> leads.put(slug(project.at("/self").asString()), lead));
      }
    }
    assertThat(leads)
        .containsOnly(
            entry("ict-initiatives", "Taipei"),
            entry("low-cost-housing", "Metropolitan Manila"),
            entry("infectious-diseases", "Tokyo"),
            entry("crisis-management", "Tokyo"));

    var rows = page("/projects").select("tbody tr");
    leads.forEach(
        (project, lead) -> {
          var row = rows.select("tr:has(th a[href$=/projects/" + project + "])");
          assertThat(row.select(".lead").text()).contains(lead);
          assertThat(row.select(".lead")).allSatisfy(HoldsWhenTests::hasSource);
          assertThat(page("/projects/" + project).select("#parts").text()).contains(lead);
        });
  }

  @Test
  void whereTheSecretariatOfCitynetWasAndSinceWhenItIsInSeoul() {
    var then = page("/networks/citynet?on=2010-06-15").expectFirst("#offices ul");
    assertThat(then.text()).contains("Yokohama").doesNotContain("Seoul");
    hasSource(then);
    var now = page("/networks/citynet").expectFirst("#offices ul");
    assertThat(now.select("li:contains(Seoul)").text()).contains("Secretariat", "March 2013");

    var secretariats =
        each(data("/networks/citynet.json?on=2010-06-15").at("/offices"))
            .filter(it -> it.at("/kind").asString().equals("secretariat"))
            .toList();
    assertThat(secretariats)
        .filteredOn(it -> it.at("/certainty").asString().equals("certain"))
        .extracting(it -> it.at("/host/name/text").asString())
        .containsExactly("Yokohama");
    assertThat(secretariats)
        .filteredOn(it -> it.at("/host/name/text").asString().equals("Seoul"))
        .extracting(it -> it.at("/period/since/text").asString())
        .containsExactly("2013-03");
  }

  @Test
  void whichEditionsOfTheBrisbaneSummitWereNotHeldInBrisbane() {
    var data =
        each(data("/summits/apcs.json").at("/editions"))
            .filter(it -> it.at("/status").asString().equals("held"))
            .filter(it -> !it.at("/host/name/text").asString().equals("Brisbane"))
            .map(it -> slug(it.at("/self").asString()) + " " + it.at("/host/name/text").asString())
            .toList();
    assertThat(data)
        .containsExactlyInAnyOrder(
            "2001 Seattle",
            "2005 Chongqing",
            "2009 Incheon",
            "2013 Kaohsiung",
            "2017 Daejeon",
            "2025 Expo City Dubai");

    var rows = page("/summits/apcs").select("section[aria-labelledby=editions] tbody tr");
    assertThat(rows).hasSize(15).allSatisfy(HoldsWhenTests::hasSource);
    for (var edition : data) {
      var year = edition.substring(0, 4);
      var row = rows.select("tr:has(a[href$=/summits/apcs/" + year + "])");
      assertThat(row.text()).contains(edition.substring(5));
    }
    assertThat(rows.select("tr:contains(Brisbane)")).hasSize(8);
    assertThat(rows.select("tr:has(a[href$=no-2])").text()).doesNotContain("Brisbane");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "uclg, member, 2004, 2004",
    "anmc21, member, 18 October 2001, 2001-10-18",
    "sci, member, 2002, 2002",
    "citynet, member, 2004, 2004",
    "apcs, participant, 2011, 2011-07-07"
  })
  void whatTaipeiBelongsToAsWhatAndSinceWhen(
      String network, String as, String since, String written) {
    var row =
        page("/cities/taipei/memberships")
            .expectFirst("section[aria-labelledby=glance] tr:has(a[href=#" + network + "])");
    assertThat(row.text()).containsIgnoringCase(as).contains(since);
    hasSource(row);

    var data =
        each(data("/cities/taipei/memberships.json").at("/networks"))
            .filter(it -> slug(it.at("/self").asString()).equals(network))
            .toList();
    assertThat(data).hasSize(1);
    assertThat(each(data.getFirst().at("/spells")))
        .anySatisfy(
            it -> {
              assertThat(it.at("/kind").asString()).isEqualTo(as);
              assertThat(it.at("/period/since/text").asString()).contains(written);
            });
  }

  @Test
  void whenTheStatementsOfTheOlderPageHeldTogether() {
    var window = page(AUDIT).expectFirst(".window");
    assertThat(window.select("strong").text()).contains("28 November 2007", "29 June 2012");
    assertThat(page("/zh-Hant" + AUDIT).expectFirst(".window strong").text())
        .contains("2007年11月28日", "2012年6月29日");

    var data = data(AUDIT + ".json").at("/windows/0");
    assertThat(data.at("/first").asString()).isEqualTo("2007-11-28");
    assertThat(data.at("/last").asString()).isEqualTo("2012-06-29");
  }

  @Test
  void whichOfItsStatementsAreWrongTodayAndWhenTheyWereRight() {
    var today = "2026-11-24";
    var wrong =
        each(data(AUDIT + ".json").at("/statements"))
            .filter(it -> each(it.at("/fails")).anyMatch(days -> includes(days, today)))
            .toList();
    var page = page(AUDIT);
    assertThat(wrong)
        .extracting(it -> it.at("/wording").asString())
        .anyMatch(it -> it.contains("The head office of CITYNET is in Yokohama"));
    assertThat(wrong)
        .allSatisfy(
            it -> {
              var row = page.expectFirst("#s" + it.at("/ordinal").asInt());
              assertThat(row.select("q").text()).isEqualTo(it.at("/wording").asString().strip());
            });
    var headOffice =
        wrong.stream().filter(it -> it.at("/wording").asString().contains("Yokohama")).findFirst();
    assertThat(headOffice.orElseThrow().at("/holds/0/first").asString()).startsWith("1992");
    assertThat(headOffice.orElseThrow().at("/holds/0/last").asString()).startsWith("2013-0");
  }

  private static boolean includes(JsonNode days, String day) {
    return days.path("first").asString("0000").compareTo(day) <= 0
        && days.path("last").asString("9999").compareTo(day) >= 0;
  }

  private static void hasSource(Element element) {
    assertThat(element.select("a.tick[href]")).isNotEmpty();
  }

  private static List<String> names(JsonNode list, String pointer) {
    return each(list).map(it -> it.at(pointer).asString()).toList();
  }

  private static Stream<JsonNode> each(JsonNode list) {
    assertThat(list.isArray()).as("%s is a list", list).isTrue();
    return list.valueStream();
  }

  private static String slug(String address) {
    return address.replaceAll(".*/|\\.json.*", "");
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
