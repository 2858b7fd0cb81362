package city.kontor.audit;

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

/** A page that was true between the adoption of a project and the admission of a third member. */
@PageTest
class AuditPagesTests {

  @Autowired MockMvcTester pages;

  @BeforeAll
  static void stateThePage(
      @Autowired Acts acts, @Autowired Addresses addresses, @Autowired Recordings recordings) {
    var state = new Stating(acts, addresses, recordings);
    state.city("northport", "Northport", "北港");
    state.city("southport", "Southport", "南港");
    state.city("eastport", "Eastport", "東港");
    state.network("ports", "League of Ports", "港口聯盟", "agreement");
    member(state, "northport", "2001-10-18");
    member(state, "southport", "2001-10-18");
    member(state, "eastport", "2012-06-30");
    state.fact(
        "completeness", "list", "members", "subject", "organizations/ports", "since", "2001-10-18");
    state.fact("project", "slug", "pilots", "network", "ports", "since", "2007-11-25");
    state.named("projects/pilots", "Pilots", "引水");
    state.fact(
        "participation",
        "project",
        "pilots",
        "organization",
        "northport",
        "role",
        "lead",
        "since",
        "[2007-11-25..2007-11-28]");
    state.fact(
        "source",
        "slug",
        "old-page",
        "title",
        "Our Ports",
        "publisher",
        "City of Northport",
        "class",
        "official",
        "origin",
        "northport");
    statement(state, "1", "There are 2 cities in it.", "fact", "member-number ports = 2");
    statement(state, "2", "Northport leads Pilots.", "fact", "leads northport pilots");
    statement(state, "3", "It has 3,000 ships.", "fact", "figure organizations/ports ships = 3000");
    statement(state, "4", "Eastport leads it.", "fact", "leads eastport pilots");
    state.fact(
        "statement",
        "document",
        "old-page",
        "ordinal",
        "5",
        "wording",
        "It serves the sea.",
        "type",
        "aim");
  }

  private static void member(Stating state, String city, String since) {
    state.fact(
        "membership", "network", "ports", "organization", city, "kind", "member", "since", since);
  }

  private static void statement(
      Stating state, String ordinal, String wording, String type, String check) {
    state.fact(
        "statement",
        "document",
        "old-page",
        "ordinal",
        ordinal,
        "wording",
        wording,
        "type",
        type,
        "check",
        check);
  }

  @Test
  void theWindowIsBoundedByTwoFacts() {
    var page = page("/sources/old-page/audit");
    assertThat(page.select(".window strong").text())
        .isEqualTo("from 28 November 2007 to 29 June 2012");
    assertThat(page.select(".window").text())
        .contains("Northport leads Pilots", "Eastport is a member of League of Ports");
    assertThat(page("/zh-Hant/sources/old-page/audit").select(".window strong").text())
        .isEqualTo("2007年11月28日至2012年6月29日");
  }

  @Test
  void whoDrawsABoundOfANumberSpeaksNeitherForNorAgainstIt() {
    var row = page("/en/sources/taipei-membership-page/audit").expectFirst("#s21").text();
    assertThat(row)
        .contains("Beside it: Tomsk is a member", "Beside it: Beijing is a member")
        .doesNotContain("For: Tomsk");
  }

  @Test
  void everyStatementHasItsOutcomeInOrder() {
    assertThat(page("/sources/old-page/audit").select("table.audit .tick:not(a)").eachText())
        .containsExactly("true then", "true", "unverified", "unverified", "aim");
    assertThat(
            page("/sources/old-page/audit?on=2008-01-01")
                .select("table.audit .tick:not(a)")
                .eachText())
        .startsWith("true", "true");
  }

  @Test
  void theDataTellsTheSame() {
    assertThat(pages.get().uri("/sources/old-page/audit.json"))
        .hasStatusOk()
        .bodyJson()
        .hasPathSatisfying("$.windows[0].first", it -> it.assertThat().isEqualTo("2007-11-28"))
        .hasPathSatisfying("$.windows[0].last", it -> it.assertThat().isEqualTo("2012-06-29"))
        .hasPathSatisfying("$.statements[0].outcome", it -> it.assertThat().isEqualTo("true-then"));
    assertThat(pages.get().uri("/sources/old-page/audit.csv")).hasStatusOk();
  }

  @Test
  void whatIsSetAsideIsSaidNotToHoldWhereItStands() {
    var page = page("/en/sources/taipei-membership-page/audit");
    var aside = page.expectFirst("p:contains(Set aside) + ul");
    assertThat(aside.select("a").eachText()).anyMatch(it -> it.startsWith("42."));
    for (var link : aside.select("a")) {
      assertThat(page.expectFirst(link.attr("href")).text())
          .contains("not hold on any date")
          .doesNotContain("does not settle");
    }
  }

  @Test
  void anUnknownPageIsNotFound() {
    assertThat(pages.get().uri("/sources/no-page-at-all/audit")).hasStatus(404);
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
