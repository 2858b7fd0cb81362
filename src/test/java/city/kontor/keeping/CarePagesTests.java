package city.kontor.keeping;

import static city.kontor.keeping.Workplace.save;
import static city.kontor.keeping.Workplace.text;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import city.kontor.accounts.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The record of an organization that has no office here is kept by another on its behalf. */
@PageTest
class CarePagesTests {

  @Autowired Workplace work;
  @Autowired MockMvcTester kontor;

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

    var administrator = work.administrator();
    assertThat(administrator.send("/caretakers", "organization", network, "office", "Careton"))
        .hasStatus(303);
    assertThat(kontor.get().uri("/networks/" + network).header("If-None-Match", tag).exchange())
        .hasStatus(200)
        .bodyText()
        .contains("Kept by Careton on behalf of Farnet since 24 November 2026");
    assertThat(text(work.reader(), "/organizations/" + network)).contains("on behalf of Farnet");
    assertThat(text(editor, "/facts/" + fact))
        .contains("You may: your office of Careton keeps this on behalf of Farnet");
    save(editor, "/facts/" + fact + "/correct", "since", "2003", "act-why", "The minutes.");
    assertThat(editor.page("/facts/" + fact).select("h1").text()).contains("since 2003");

    assertThat(administrator.send("/offices", "name", network)).hasStatus(303);
    assertThat(text(work.reader(), "/networks/" + network)).doesNotContain("on behalf of Farnet");
    assertThat(text(editor, "/facts/" + fact)).contains("Propose a correction");
    assertThat(text(work.editor(network), "/facts/" + fact)).contains("Correct it: it was wrong");
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
