package city.kontor.keeping;

import static city.kontor.keeping.Workplace.body;
import static city.kontor.keeping.Workplace.press;
import static city.kontor.keeping.Workplace.save;
import static city.kontor.keeping.Workplace.text;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import city.kontor.accounts.Role;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A fact that should never have been stated is taken back, and can be brought back. */
@PageTest
class WithdrawalPagesTests {

  @Autowired Workplace work;

  @Test
  void whatShouldNeverHaveBeenStatedIsGoneFromNowOnAndStaysInWhatWasKnown() {
    var network = work.network("Terracenet");
    var city = work.city("Vineyardton");
    var fact = membership(network, city);
    var members = "/networks/" + network + "/members";
    assertThat(text(work.reader(), members)).contains("Vineyardton");
    var before = moment();
    var editor = work.editor(network);
    assertThat(text(editor, "/facts/" + fact)).contains("it should never have been stated");
    assertThat(press(editor, "/facts/" + fact + "/withdraw", "look", "act-why", "")).hasStatus(422);
    assertThat(press(editor, "/facts/" + fact + "/withdraw", "look", "act-why", "A mix-up."))
        .hasStatus(200)
        .bodyText()
        .contains("The pages will no longer say", "Vineyardton");
    save(editor, "/facts/" + fact + "/withdraw", "act-why", "Mixed up with another city.");

    assertThat(text(work.reader(), members)).doesNotContain("Vineyardton");
    assertThat(body(work.reader().get(members + ".json"))).doesNotContain("Vineyardton");
    assertThat(text(work.reader(), members + "?recorded=" + before)).contains("Vineyardton");
    assertThat(work.reader().get("/facts/" + fact))
        .hasStatus(410)
        .bodyText()
        .contains("Withdrawn: Membership", "Mixed up with another city.")
        .doesNotContain("Vineyardton", "/restore");
    assertThat(body(work.reader().get("/facts/" + fact + ".json")))
        .contains("\"withdrawn\":", "Mixed up with another city.");
    assertThat(text(work.reader(), "/facts/" + fact + "?recorded=" + before))
        .contains("Vineyardton");
    assertThat(text(work.reader(), "/facts/" + fact + "/history"))
        .contains("Withdrawn", "Mixed up with another city.", "Vineyardton");
    assertThat(body(work.reader().get("/facts/" + fact + "/history.json")))
        .contains("\"verb\":\"withdraw\"");

    var restore =
        org.jsoup.Jsoup.parse(body(editor.get("/facts/" + fact)))
            .select("main a[href*=/restore]")
            .attr("href");
    save(editor, restore, "act-why", "It was right after all.");
    assertThat(text(work.reader(), members)).contains("Vineyardton");
    assertThat(text(work.reader(), "/facts/" + fact)).contains("It was right after all.");
  }

  @Test
  void onlyWhoKeepsAFactWithdrawsIt() {
    var network = work.network("Meadownet");
    var fact = membership(network, work.city("Heathton"));
    var stranger = work.editor(work.city("Moorton"));
    assertThat(stranger.get("/facts/" + fact + "/withdraw")).hasStatus(403);
    assertThat(work.member(network, Role.READER).get("/facts/" + fact + "/withdraw"))
        .hasStatus(403);
    assertThat(text(stranger, "/facts/" + fact)).doesNotContain("Withdraw it");
  }

  @Test
  void whatOthersReferToIsNotWithdrawn() {
    var network = work.network("Pasturenet");
    var city = work.city("Barnton");
    membership(network, city);
    var answer =
        press(
            work.administrator(),
            "/facts/" + work.organization(city) + "/withdraw",
            "look",
            "act-why",
            "There is no such city.");
    assertThat(answer).hasStatus(409).bodyText().contains("refer to this or rest on it");
  }

  @Test
  void whatNobodyElseSawIsGoneWithoutATrace() {
    var here = work.city("Burrowton");
    var pair = work.pair(here, work.city("Warrenton"));
    var editor = work.editor(here);
    var fact =
        Workplace.bare(
            save(
                editor,
                "/facts/new/tie?partnership=" + pair,
                Workplace.sourced(
                    "kind", "cooperation-mou", "since", "2027", "act-visibility", "office")));
    save(editor, fact + "/withdraw", "act-why", "It fell through.");
    assertThat(work.reader().get(fact)).hasStatus(404);
    assertThat(work.reader().get(fact + "/history")).hasStatus(404);
    assertThat(editor.get(fact)).hasStatus(410);
    save(editor, fact + "/restore", "recording", restorable(editor, fact), "act-why", "It is on.");
    assertThat(work.reader().get(fact)).as("as hidden as before").hasStatus(404);
    assertThat(editor.get(fact)).hasStatus(200);
  }

  @Test
  void theOfficeThatStatedItReadsTheHistoryOfWhatNobodyElseSaw() {
    var here = work.city("Settton");
    var there = work.city("Formton");
    var pair = work.pair(here, there);
    var editor = work.editor(here);
    var fact =
        Workplace.bare(
            save(
                editor,
                "/facts/new/tie?partnership=" + pair,
                Workplace.sourced(
                    "kind",
                    "cooperation-mou",
                    "wording",
                    "Quiet words",
                    "act-visibility",
                    "office")));
    assertThat(text(editor, fact + "/history")).contains("Quiet words");
    save(editor, fact + "/withdraw", "act-why", "It fell through.");
    var journal = "/offices/" + here + "/journal";
    for (var person : List.of(editor, work.member(here, Role.READER))) {
      assertThat(text(person, fact + "/history")).contains("Quiet words", "It fell through.");
      assertThat(body(person.get(fact + "/history.json")))
          .contains("\"verb\":\"withdraw\"", "Quiet words");
      assertThat(person.page(journal).select("main a").eachAttr("href"))
          .contains(fact + "/history");
      assertThat(person.get(fact)).hasStatus(410).bodyText().contains(fact + "/history");
    }
    for (var anybodyElse : List.of(work.reader(), work.editor(there), work.administrator())) {
      for (var path : List.of("/history", "/history.json", "/history.atom", "")) {
        assertThat(anybodyElse.get(fact + path)).as(path).hasStatus(404);
      }
    }
    assertThat(body(work.administrator().get(journal))).doesNotContain(fact);
  }

  private static String restorable(city.kontor.accounts.Browsing editor, String fact) {
    return editor
        .page(fact + "/restore")
        .select("[name=recording] option")
        .eachAttr("value")
        .getLast();
  }

  /** A moment between what was recorded and what will be. */
  private static String moment() {
    return OffsetDateTime.now(ZoneOffset.UTC).toString();
  }

  private city.kontor.history.FactId membership(String network, String city) {
    return work.fact(
        "membership", "network", network, "organization", city, "kind", "member", "since", "2004");
  }
}
