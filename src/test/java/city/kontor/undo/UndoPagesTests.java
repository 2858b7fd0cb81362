package city.kontor.undo;

import static city.kontor.keeping.Workplace.bare;
import static city.kontor.keeping.Workplace.body;
import static city.kontor.keeping.Workplace.press;
import static city.kontor.keeping.Workplace.save;
import static city.kontor.keeping.Workplace.sourced;
import static city.kontor.keeping.Workplace.text;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import city.kontor.accounts.Browsing;
import city.kontor.accounts.Role;
import city.kontor.keeping.Workplace;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An office takes its last acts back from its journal, as new history. */
@PageTest
class UndoPagesTests {

  @Autowired Workplace work;

  @Test
  void theLastActsAreTakenBackOneAfterTheOtherAndAllOfItStaysInTheHistory() {
    var network = work.network("Undonet");
    var city = work.city("Undoville");
    var editor = work.editor(network);
    var fact = stated(editor, network, city, "2004");
    var stated = work.newest();
    save(editor, fact + "/correct", "since", "2005", "act-why", "A slip.");
    var corrected = work.newest();
    save(editor, fact + "/change", sourced("since", "2010", "kind", "observer"));
    var changed = work.newest();

    var journal = editor.page(journal(network));
    assertThat(journal.select("main a[href$=/" + changed + "/undo]").text()).contains("Undo it");
    assertThat(journal.select("main a[href$=/" + stated + "/undo]").text())
        .contains("Why can this not be undone?");
    assertThat(text(editor, undo(network, stated))).contains("This was changed since");

    var look = editor.page(undo(network, changed));
    assertThat(look.select("main").text())
        .contains("What will then be told", "The pages will no longer say", "say again");
    assertThat(look.select("[name=why]").val()).contains("Taken back: A test says so.");
    assertThat(editor.send(undo(network, changed), "why", "")).hasStatus(422);
    takeBack(editor, network, changed);
    assertThat(says(fact)).contains("2005").doesNotContain("2010");
    assertThat(editor.send(undo(network, changed), "why", "Once more.")).hasStatus(409);

    takeBack(editor, network, corrected);
    assertThat(says(fact)).contains("2004");
    takeBack(editor, network, stated);
    assertThat(text(work.reader(), "/networks/" + network + "/members"))
        .doesNotContain("Undoville");
    assertThat(work.reader().get(fact)).hasStatus(410);
    assertThat(text(work.reader(), fact + "/history"))
        .contains("Stated", "Corrected", "Restored", "Withdrawn", "It was a mistake.");

    takeBack(editor, network, work.newest());
    assertThat(says(fact)).as("an undo can be undone").contains("2004");
  }

  @Test
  void aPairThatCameWithAnAgreementGoesWithIt() {
    var city = work.city("Undopair");
    var other = work.city("Undopartner");
    var editor = work.editor(city);
    save(editor, "/facts/new/tie", sourced("other", other, "kind", "sister-city"));
    var pair = "/partnerships/" + city + "-" + other;
    assertThat(work.reader().get(pair)).hasStatus(200);
    takeBack(editor, city, work.newest());
    assertThat(text(work.reader(), "/cities/" + other)).doesNotContain("Undopair");
    assertThat(work.reader().get(pair)).hasStatus(404);
  }

  @Test
  void aNewDocumentGoesWithTheFactUnlessSomethingElseRestsOnIt() {
    var network = work.network("Papernet");
    var editor = work.editor(network);
    var title = "Letter " + network;
    save(
        editor,
        "/facts/new/membership",
        "network",
        network,
        "organization",
        work.city("Paperville"),
        "kind",
        "member",
        "source-title",
        title,
        "source-class",
        "official",
        "source-publisher",
        "Papernet",
        "act-why",
        "It came today.");
    var first = work.newest();
    var known = "letter-" + network;
    var other =
        bare(
            save(
                editor,
                "/facts/new/membership",
                "network",
                network,
                "organization",
                work.city("Inkville"),
                "kind",
                "member",
                "source-known",
                known,
                "act-why",
                "It says so, too."));
    var second = work.newest();
    assertThat(work.reader().get("/sources/" + known)).hasStatus(200);
    var refused = editor.page(undo(network, first));
    assertThat(refused.select("main").text())
        .contains("Something that was recorded later rests on this");
    assertThat(refused.select("main a").eachAttr("href")).contains(other);
    assertThat(refused.select("main form")).isEmpty();
    assertThat(editor.sendTo(undo(network, first), "/desk/recovery-codes", "why", "x"))
        .hasStatus(409);

    takeBack(editor, network, second);
    takeBack(editor, network, first);
    assertThat(work.reader().get("/sources/" + known)).hasStatus(404);
  }

  @Test
  void whatAnotherPartyAnsweredIsNoLongerOnlyOnesOwn() {
    var here = work.city("Leftbank");
    var there = work.city("Rightbank");
    var pair = work.pair(here, there);
    var editor = work.editor(here);
    var tie =
        bare(
            save(
                editor,
                "/facts/new/tie?partnership=" + pair,
                sourced("kind", "sister-city", "since", "1990")));
    var act = work.newest();
    var other = work.editor(there);
    assertThat(press(other, tie + "/confirm", "save", "act-why", "So it is.")).hasStatus(303);
    assertThat(text(editor, undo(here, act))).contains("confirmed or contested this since");
    assertThat(other.get(undo(here, act))).hasStatus(403);
    assertThat(other.get(undo(there, act))).as("not what it recorded").hasStatus(404);
  }

  @Test
  void whatStandsInTheWayIsNotToldToWhoMayNotSeeIt() {
    var network = work.network("Shadenet");
    var keeper = work.city("Shadeton");
    var caretaker = work.editor(keeper);
    var administrator = work.administrator();
    administrator.send("/caretakers", "organization", network, "office", "Shadeton");
    var fact = stated(caretaker, network, work.city("Shadeville"), "2004");
    var act = work.newest();
    administrator.send("/offices", "name", network);
    var steward = work.editor(network);
    save(steward, fact + "/correct", "since", "1966", "act-why", "Found out.");
    assertThat(text(caretaker, undo(keeper, act))).contains("1966");
    save(steward, fact + "/disclose", "act-visibility", "office", "act-why", "Being looked into.");
    save(steward, fact + "/correct", "since", "1967", "act-why", "In secret.");
    var page = caretaker.page(undo(keeper, act)).select("main");
    assertThat(page.text()).doesNotContain("1967", "1966");
    assertThat(page.select("a[href*=/facts/]")).isEmpty();
    assertThat(caretaker.sendTo(undo(keeper, act), "/desk/recovery-codes", "why", "x"))
        .hasStatus(403)
        .bodyText()
        .doesNotContain("1967");
  }

  @Test
  void whoMaySeeItIsTakenBackToo() {
    var network = work.network("Veilnet");
    var editor = work.editor(network);
    var fact = stated(editor, network, work.city("Veilville"), "2004");
    save(editor, fact + "/disclose", "act-visibility", "office", "act-why", "Not yet.");
    assertThat(work.reader().get(fact)).hasStatus(404);
    assertThat(text(editor, undo(network, work.newest()))).contains("Everybody sees this.");
    takeBack(editor, network, work.newest());
    assertThat(work.reader().get(fact)).hasStatus(200);
  }

  @Test
  void aReaderOfTheOfficeAndOneWhoNeedsASecondPersonAreToldWhy() {
    var network = work.network("Rulenet");
    var editor = work.editor(network);
    stated(editor, network, work.city("Ruleville"), "2004");
    var act = work.newest();
    var reader = work.member(network, Role.READER);
    assertThat(text(reader, journal(network))).contains("Why can this not be undone?");
    assertThat(text(reader, undo(network, act))).contains("as a reader");
    work.member(network, Role.ADMINISTRATOR)
        .send("/offices/" + network + "/sign-off", "kind", "membership");
    assertThat(text(editor, undo(network, act))).contains("wants a second person");
    assertThat(editor.sendTo(undo(network, act), "/desk/recovery-codes", "why", "x"))
        .hasStatus(403);
    assertThat(body(editor.get("/zh-Hant" + undo(network, act)))).contains("須經另一人核可");
    assertThat(editor.get("/offices/" + network + "/journal/x/undo")).hasStatus(404);
    assertThat(editor.get("/offices/" + network + "/journal/99999999999/undo")).hasStatus(404);
  }

  private String stated(Browsing editor, String network, String city, String since) {
    return bare(
        save(
            editor,
            "/facts/new/membership",
            sourced("network", network, "organization", city, "kind", "member", "since", since)));
  }

  private String says(String fact) {
    return work.reader().page(fact).select("dl.facts").text();
  }

  private static void takeBack(Browsing editor, String office, long act) {
    assertThat(editor.send(undo(office, act), "why", "It was a mistake.")).hasStatus(303);
  }

  private static String journal(String office) {
    return "/offices/" + office + "/journal";
  }

  private static String undo(String office, long act) {
    return journal(office) + "/" + act + "/undo";
  }
}
