package city.kontor.projects;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import city.kontor.Stating;
import city.kontor.facts.Acts;
import city.kontor.facts.Addresses;
import city.kontor.history.Recordings;
import java.io.UnsupportedEncodingException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A project that goes on when its network has come to rest. */
@PageTest
class ProjectPagesTests {

  @Autowired MockMvcTester pages;

  @BeforeAll
  static void stateTheProject(
      @Autowired Acts acts, @Autowired Addresses addresses, @Autowired Recordings recordings) {
    var state = new Stating(acts, addresses, recordings);
    state.city("leading-city", "Leading City", "主責市");
    state.city("joining-city", "Joining City", "參與市");
    state.network("project-league", "Project League", "計畫聯盟", "agreement");
    state.fact("life", "network", "project-league", "stage", "suspended", "since", "2014-09-07");
    state.fact("project", "slug", "flood-maps", "network", "project-league", "since", "2007-11-28");
    state.named("projects/flood-maps", "Flood maps", "淹水地圖");
    state.fact(
        "participation",
        "project",
        "flood-maps",
        "organization",
        "leading-city",
        "role",
        "lead",
        "since",
        "[2007-11-25..2007-11-28]");
    state.fact(
        "participation",
        "project",
        "flood-maps",
        "organization",
        "joining-city",
        "role",
        "participant",
        "since",
        "2009",
        "until",
        "2011");
    state.fact(
        "activity",
        "slug",
        "flood-maps-2024",
        "project",
        "flood-maps",
        "kind",
        "conference",
        "on",
        "2024-05",
        "host",
        "joining-city");
    state.named("activities/flood-maps-2024", "Conference of 2024", "2024年會議");
    state.fact(
        "presence", "activity", "flood-maps-2024", "organization", "leading-city", "people", "3");
    state.fact("project", "slug", "tide-tables", "network", "project-league", "since", "2008");
    state.named("projects/tide-tables", "Tide tables", "潮汐表");
  }

  @Test
  void saysWhoLeadsOnceThatIsCertain() {
    assertThat(page("/projects/flood-maps?on=2010-01-01").select("#parts").text())
        .contains("Lead on 1 January 2010 Leading City");
    assertThat(page("/projects/flood-maps?on=2007-11-26").select("#parts .possible").text())
        .contains("Leading City");
  }

  @Test
  void whatStandsOnThePageIsListedInItsOrder() {
    var page = page("/en/projects/flood-maps");
    assertThat(page.select(".contents a").eachAttr("href"))
        .startsWith("#lifelines")
        .allSatisfy(it -> assertThat(page.select(it)).hasSize(1));
    assertThat(page.select(".contents a").eachText())
        .isEqualTo(page.select(".contents ~ section h2").eachText());
  }

  @Test
  void saysThatItOutlivesItsNetwork() {
    assertThat(page("/projects/flood-maps").select(".lede").text())
        .contains("No end of it is recorded")
        .contains("It has outlived the work of its network (Project League")
        .contains("the last activity recorded was May 2024");
  }

  @Test
  void showsACityWhatItLeadsAndHosts() {
    assertThat(page("/cities/leading-city?on=2010-01-01").select("#projects").text())
        .contains("Leading City leads “Flood maps”.");
    assertThat(page("/zh-Hant/cities/joining-city?on=2010-01-01").select("#projects").text())
        .contains("參與市參與「淹水地圖」")
        .contains("2024年會議");
  }

  @Test
  void saysWhoTookPartInWhatWasDone() {
    assertThat(page("/en/projects/flood-maps").select("#activities").text())
        .contains("Took part", "Leading City 3 people");
    assertThat(page("/en/cities/leading-city").select("#projects").text())
        .contains("Took part in activities of joint projects", "Conference of 2024");
    assertThat(page("/zh-Hant/cities/leading-city").select("#projects").text())
        .contains("參與的共同計畫活動", "2024年會議", "3人");
    assertThat(pages.get().uri("/projects/flood-maps.json"))
        .bodyJson()
        .extractingPath("$.activities[0].present[0].people")
        .isEqualTo(3);
    assertThat(page("/en/projects/crisis-management").select("#activities").text())
        .contains("New Taipei");
  }

  @Test
  void saysOfALeadThatNobodyNamesThatItIsNotKnown() {
    assertThat(page("/en/projects?network=project-league").select("tr:contains(Tide)").text())
        .contains("not known");
    assertThat(page("/zh-Hant/networks/project-league").select("tr:contains(潮汐表)").text())
        .contains("不詳");
  }

  @Test
  void aMeetingIsSaidByItsNumberWhereverItsFactIsSaid() throws Exception {
    var meeting = pages.get().uri("/meetings/anmc21-2014-tomsk.json").exchange().getResponse();
    var id = meeting.getContentAsString().replaceAll("(?s).*?\"id\":\"([0-9a-f-]+)\".*", "$1");
    assertThat(page("/en/facts/" + id).select("h1").text()).contains("13th plenary meeting");
    assertThat(page("/zh-Hant/facts/" + id).select("h1").text()).contains("第13屆大會");
    assertThat(page("/en/sources/anmc21-report-13th-plenary").select("main").text())
        .contains("13th plenary meeting");
  }

  @Test
  void listsTheProjectsOfANetworkForReadersAndPrograms() {
    assertThat(page("/projects?network=project-league&on=2010-01-01").select("tbody").text())
        .contains("Flood maps")
        .contains("Leading City");
    assertThat(pages.get().uri("/projects.csv?network=project-league&on=2010-01-01"))
        .bodyText()
        .contains("Flood maps,Project League,Leading City,2007-11-28,,yes");
    assertThat(pages.get().uri("/projects/flood-maps.json"))
        .bodyJson()
        .extractingPath("$.parts[0].role")
        .isEqualTo("lead");
  }

  @Test
  void helpsWhereThereIsNoSuchProject() {
    assertThat(pages.get().uri("/projects/flood-map"))
        .hasStatus(404)
        .bodyText()
        .contains("Flood maps");
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
