package city.kontor.keepers;

import static city.kontor.keeping.Workplace.bare;
import static city.kontor.keeping.Workplace.save;
import static city.kontor.keeping.Workplace.sourced;
import static city.kontor.keeping.Workplace.text;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import city.kontor.accounts.Role;
import city.kontor.history.Recordings;
import city.kontor.keeping.Workplace;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The record of an organization that has no office here is kept by another on its behalf. */
@PageTest
class CarePagesTests {

  @Autowired Workplace work;
  @Autowired MockMvcTester kontor;
  @Autowired Recordings recordings;

  @Test
  void aCaretakerKeepsTheRecordAndThePublicPageSaysSoUntilTheOfficeOpens() {
    var network = work.network("Farnet");
    var city = work.city("Careton");
    var fact =
        work.fact(
            "membership",
            "network",
            network,
            "organization",
            city,
            "kind",
            "member",
            "since",
            "2004");
    var editor = work.editor(city);
    assertThat(text(editor, "/facts/" + fact)).contains("Propose a correction");
    var page = kontor.get().uri("/networks/" + network).exchange();
    var tag = String.valueOf(page.getResponse().getHeader("ETag"));

    var earlier = recordings.lastMoment(recordings.now()).orElseThrow().toInstant();
    var administrator = work.administrator();
    assertThat(administrator.send("/caretakers", "organization", network, "office", "Careton"))
        .hasStatus(303);
    assertThat(kontor.get().uri("/networks/" + network).header("If-None-Match", tag).exchange())
        .hasStatus(200)
        .bodyText()
        .contains("Kept by Careton on behalf of Farnet since 24 November 2026");
    for (var part : List.of("/members", "/rules", "/meetings")) {
      assertThat(text(work.reader(), "/networks/" + network + part))
          .as(part)
          .contains("Kept by Careton on behalf of Farnet since 24 November 2026");
    }
    assertThat(text(work.reader(), "/organizations/" + network)).contains("on behalf of Farnet");
    for (var part : List.of("", "/members", "/rules", "/meetings")) {
      assertThat(text(work.reader(), "/networks/" + network + part + "?recorded=" + earlier))
          .as("who keeps it today is not what was known earlier")
          .doesNotContain("on behalf of Farnet");
    }
    assertThat(text(editor, "/facts/" + fact))
        .contains("You may: your office of Careton keeps this on behalf of Farnet");
    save(editor, "/facts/" + fact + "/correct", "since", "2003", "act-why", "The minutes.");
    assertThat(editor.page("/facts/" + fact).select("h1").text()).contains("since 2003");

    assertThat(administrator.send("/offices", "name", network)).hasStatus(303);
    for (var part : List.of("", "/members", "/rules", "/meetings")) {
      assertThat(text(work.reader(), "/networks/" + network + part))
          .as(part)
          .doesNotContain("on behalf of Farnet");
    }
    assertThat(text(editor, "/facts/" + fact)).contains("Propose a correction");
    var steward = work.editor(network);
    assertThat(text(steward, "/facts/" + fact)).contains("Correct it: it was wrong");
    var desk = steward.page("/desk").select("#records");
    assertThat(desk.text())
        .contains(
            "Careton kept this record on your behalf from 24 November 2026 until 24 November 2026");
    assertThat(desk.select("a[href$=/history]").eachAttr("href"))
        .containsExactly("/networks/" + network + "/history");
    assertThat(text(steward, "/networks/" + network + "/history")).contains("The minutes.");
    assertThat(text(editor, "/desk")).doesNotContain("on your behalf");
  }

  @Test
  void whoKeepsTheRecordOfACityIsNewForEveryReaderOnceItsOfficeOpens() {
    var city = work.city("Openerton");
    work.fact(
        "membership",
        "network",
        work.network("Opennet"),
        "organization",
        city,
        "kind",
        "member",
        "since",
        "2004");
    var path = "/en/cities/" + city + "/memberships";
    var before = kontor.get().uri(path).exchange();
    assertThat(before).bodyText().contains("kept here on its behalf");
    var tag = String.valueOf(before.getResponse().getHeader("ETag"));
    var earlier = recordings.lastMoment(recordings.now()).orElseThrow().toInstant();

    assertThat(work.administrator().send("/offices", "name", city)).hasStatus(303);
    assertThat(kontor.get().uri(path).header("If-None-Match", tag).exchange())
        .hasStatus(200)
        .bodyText()
        .doesNotContain("kept here on its behalf");
    assertThat(text(work.reader(), path + "?recorded=" + earlier))
        .contains("put together")
        .doesNotContain("on its behalf", "by its own office", "own international office");
  }

  @Test
  void whatWasProposedToACaretakerWaitsForTheOfficeThatTakesOver() {
    var network = work.network("Wardnet");
    var warden = work.city("Wardenton");
    var caretaker = work.editor(warden);
    var administrator = work.administrator();
    administrator.send("/caretakers", "organization", network, "office", "Wardenton");
    var fact =
        "/facts/"
            + work.fact(
                "membership",
                "network",
                network,
                "organization",
                work.city("Wardville"),
                "kind",
                "member",
                "since",
                "2004");
    var proposer = work.editor(work.city("Askerton"));
    var correction = bare(save(proposer, fact + "/correct", "since", "2005", "act-why", "So."));
    var news =
        bare(
            save(
                proposer,
                "/facts/new/membership",
                sourced(
                    "network",
                    network,
                    "organization",
                    work.city("Newville"),
                    "kind",
                    "member",
                    "since",
                    "2010")));
    assertThat(text(caretaker, news)).contains("Accept");
    assertThat(administrator.send("/offices", "name", network)).hasStatus(303);

    for (var proposal : List.of(correction, news)) {
      assertThat(caretaker.get(proposal)).hasStatus(403);
      for (var answer : List.of("/acceptance", "/refusal")) {
        assertThat(caretaker.sendTo(proposal + answer, "/desk", "answer", "As we were asked."))
            .as(answer)
            .hasStatus(403)
            .bodyText()
            .contains("Another office keeps this by now");
      }
      assertThat(text(caretaker, "/desk")).doesNotContain("Askerton");
    }
    assertThat(text(work.reader(), "/networks/" + network + "/members")).doesNotContain("Newville");

    var steward = work.editor(network);
    assertThat(steward.page("/desk").select("#waiting a").eachAttr("href"))
        .contains(correction, news);
    for (var proposal : List.of(correction, news)) {
      assertThat(steward.sendTo(proposal + "/acceptance", proposal, "answer", "")).hasStatus(303);
    }
    assertThat(steward.page(fact).select("h1").text()).contains("since 2005");
    assertThat(text(work.reader(), "/networks/" + network + "/members")).contains("Newville");
  }

  @Test
  void whatWasProposedToTheRegisterWaitsForTheOfficeThatOpens() {
    var city = work.city("Lateton");
    var proposer = work.editor(work.city("Earlyton"));
    var proposal =
        bare(
            save(
                proposer,
                "/facts/new/name",
                sourced(
                    "bearer",
                    "organizations/" + city,
                    "text",
                    "Late Town",
                    "language",
                    "en",
                    "kind",
                    "alias")));
    var administrator = work.administrator();
    assertThat(text(administrator, proposal)).contains("Accept");
    assertThat(administrator.send("/offices", "name", city)).hasStatus(303);
    assertThat(administrator.sendTo(proposal + "/acceptance", "/desk", "answer", ""))
        .hasStatus(403);
    assertThat(work.editor(city).sendTo(proposal + "/acceptance", proposal, "answer", ""))
        .hasStatus(303);
  }

  @Test
  void thePageOfMembershipsSaysWhoKeepsTheRecord() {
    var city = work.city("Keepton");
    var keeper = work.city("Minderton");
    var page = "/en/cities/" + city + "/memberships";
    assertThat(text(work.reader(), page)).contains("kept here on its behalf until its office");
    work.editor(keeper);
    assertThat(
            work.administrator().send("/caretakers", "organization", city, "office", "Minderton"))
        .hasStatus(303);
    assertThat(text(work.reader(), page))
        .contains("Kept by Minderton on behalf of Keepton")
        .doesNotContain("until its office takes it over");
    assertThat(work.administrator().send("/offices", "name", city)).hasStatus(303);
    assertThat(text(work.reader(), page))
        .contains("The record of Keepton is kept by its own office");
    assertThat(text(work.reader(), page.replace("/en/", "/zh-Hant/"))).contains("由其單位自行維護");
  }

  @Test
  void onlyAnAdministratorOfTheRegisterGivesARecordAndOnlyToAnOffice() {
    var network = work.network("Nearnet");
    var city = work.city("Giveton");
    var member = work.member(city, Role.ADMINISTRATOR);
    assertThat(member.get("/caretakers"))
        .hasStatus(403)
        .bodyText()
        .contains("Only an administrator of the register");
    assertThat(member.sendTo("/caretakers", "/desk", "organization", network, "office", city))
        .hasStatus(403);
    var administrator = work.administrator();
    assertThat(administrator.send("/caretakers", "organization", city, "office", city))
        .hasStatus(422)
        .bodyText()
        .contains("has an office of its own");
    assertThat(administrator.send("/caretakers", "organization", network, "office", "Nobodyton"))
        .hasStatus(422)
        .bodyText()
        .contains("Nobodyton");
  }

  @Test
  void theRegisterKeepsWhatNoOfficeKeeps() {
    var city = work.city("Looseton");
    var fact =
        work.fact(
            "name",
            "bearer",
            "organizations/" + city,
            "text",
            "Loose",
            "language",
            "en",
            "kind",
            "alias");
    var administrator = work.administrator();
    assertThat(text(administrator, "/facts/" + fact)).contains("no office keeps this for Looseton");
    save(administrator, "/facts/" + fact + "/correct", "text", "Loose End", "act-why", "So.");
    assertThat(administrator.page("/facts/" + fact).select("h1").text()).contains("Loose End");
  }

  @Test
  void everyFactLeadsToWhomItBelongs() {
    var network = work.network("Treenet");
    var city = work.city("Leafton");
    work.fact("body", "slug", network + "-board", "network", network, "kind", "board");
    work.fact("seat", "body", network + "-board", "office", "member");
    var holding =
        work.fact("holding", "seat", network + "-board-member", "holder", city, "since", "2020");
    var name =
        work.fact(
            "name",
            "bearer",
            "seats/" + network + "-board-member",
            "text",
            "Board seat",
            "language",
            "en",
            "kind",
            "common");
    var editor = work.editor(network);
    for (var fact : java.util.List.of(holding, name)) {
      assertThat(text(editor, "/facts/" + fact)).contains("your office of Treenet keeps this");
    }
  }
}
