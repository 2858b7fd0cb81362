package city.kontor.keeping;

import static city.kontor.keeping.Workplace.bare;
import static city.kontor.keeping.Workplace.press;
import static city.kontor.keeping.Workplace.save;
import static city.kontor.keeping.Workplace.sourced;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import city.kontor.facts.FactKind;
import city.kontor.facts.FactKinds;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What may be stated is found by its subject, and led to from the page one stands on. */
@PageTest
class ChoicePagesTests {

  @Autowired Workplace work;
  @Autowired FactKinds kinds;

  @Test
  void everyKindStandsUnderTheSubjectThatPeopleThinkOf() {
    var page = work.editor(work.city("Choiceville")).page("/facts/new");
    var all = page.select("section[aria-labelledby=all]");
    assertThat(all.select("h3").eachText())
        .startsWith("A membership", "A seat and who holds it", "An agreement between cities");
    assertThat(all.select("a").eachAttr("href"))
        .containsAll(
            kinds.all().stream().map(FactKind::word).map(it -> "/facts/new/" + it).toList())
        .contains("/facts/new/text/languages");
    assertThat(page.select("section[aria-labelledby=frequent] a").attr("href"))
        .isEqualTo("/facts/new/membership");
  }

  @Test
  void fromThePageOfACityOneIsLedToFormsThatNameIt() {
    var city = work.city("Leadville");
    var editor = work.editor(city);
    var about = editor.page("/facts/new?about=/cities/" + city).select("[aria-labelledby=about] a");
    assertThat(about.eachAttr("href"))
        .contains(
            "/facts/new/membership?organization=" + city,
            "/facts/new/text/languages?bearer=organizations/" + city)
        .noneMatch(it -> it.contains("network="));
    assertThat(about.eachText()).contains("Membership");
    var form = editor.page("/facts/new/membership?organization=" + city);
    assertThat(form.select("[name=organization]").val()).isEqualTo(city);
  }

  @Test
  void fromThePageOfANetworkItIsTheNetworkOfTheFact() {
    var network = work.network("Leadnet");
    var links =
        work.editor(network)
            .page("/facts/new?about=/networks/" + network + "/members")
            .select("[aria-labelledby=about] a")
            .eachAttr("href");
    assertThat(links)
        .contains("/facts/new/membership?network=" + network)
        .doesNotContain("/facts/new/membership?organization=" + network);
  }

  @Test
  void fromTheBodyOneIsLedToWhoHoldsItsSeats() {
    var network = work.network("Seatednet");
    var body = Workplace.slug("council");
    work.fact("body", "slug", body, "network", network, "kind", "assembly", "since", "2004");
    work.fact(
        "name",
        "bearer",
        "bodies/" + body,
        "text",
        "Council of Seats",
        "language",
        "en",
        "kind",
        "common");
    work.fact("seat", "body", body, "office", "member", "since", "2004");
    var first = work.city("Firstholder");
    var next = work.city("Nextholder");
    var seat = body + "-member";
    var held =
        "/facts/" + work.fact("holding", "seat", seat, "holder", first, "since", "2005-01-01");
    var editor = work.editor(network);
    var page = editor.page("/facts/new?about=/bodies/" + body).select("[aria-labelledby=about]");
    assertThat(page.select("a").eachAttr("href"))
        .contains("/facts/new/holding?seat=" + seat, held + "/change")
        .noneMatch(it -> it.contains("membership="));
    assertThat(page.select("a[href$=seat=" + seat + "]").text())
        .startsWith("Seat held: ")
        .contains("Council of Seats", "member");
    assertThat(page.select("a[href=" + held + "/change]").text())
        .contains("Somebody else holds it from a date", "Firstholder");
    assertThat(
            editor
                .page("/facts/new/holding?seat=" + seat)
                .select("datalist#list-seat option[value=" + seat + "]")
                .attr("label"))
        .contains("Council of Seats", "Seatednet");
    save(editor, held + "/change", sourced("holder", next, "since", "2020-01-01"));
    assertThat(work.reader().page("/bodies/" + body + "?on=2019-12-31").select("#seats").text())
        .contains("Firstholder");
    assertThat(work.reader().page("/bodies/" + body + "?on=2020-01-01").select("#seats").text())
        .contains("Nextholder");
  }

  @Test
  void nothingIsOfferedAboutWhatItCannotBeAbout() {
    var network = work.network("Suspendnet");
    var body = Workplace.slug("bench");
    work.fact("body", "slug", body, "network", network, "kind", "assembly", "since", "2004");
    var editor = work.editor(network);
    for (var about : List.of("/bodies/" + body, "/sources/source-of-tests")) {
      assertThat(
              editor
                  .page("/facts/new?about=" + about)
                  .select("[aria-labelledby=about] a")
                  .eachAttr("href"))
          .as(about)
          .isNotEmpty()
          .noneMatch(it -> it.contains("/suspension") || it.contains("membership="));
    }
  }

  @Test
  void aDocumentIsFoundAgainByItsTitleAndItsNumber() {
    var city = work.city("Archiveton");
    var editor = work.editor(city);
    var title = Workplace.slug("Minutes of Archiveton");
    var number = "府新際字第" + Math.floorMod(title.hashCode(), 1_000_000_000) + "號";
    var document =
        bare(
            save(
                editor,
                "/facts/new/source",
                "title",
                title,
                "publisher",
                "Archiveton",
                "class",
                "official",
                "letter-number",
                number,
                "origin",
                Workplace.slug("origin"),
                "slug",
                Workplace.slug("minutes"),
                "act-visibility",
                "office",
                "act-why",
                "To cite it."));
    var elsewhere = work.city("Elsewherton");
    var other = work.editor(elsewhere);
    for (var typed : List.of(title, title.toUpperCase(java.util.Locale.ROOT), number)) {
      assertThat(press(editor, "/facts/new/tie", "look", citing(typed, city)))
          .as(typed)
          .hasStatus(200);
      assertThat(press(other, "/facts/new/tie", "look", citing(typed, elsewhere)))
          .as("what another office keeps to itself")
          .hasStatus(422)
          .bodyText()
          .contains("is not found in the register");
    }
    var list = "datalist#list-source-known option";
    assertThat(other.page("/facts/new/tie").select(list).eachAttr("label"))
        .noneMatch(it -> it.contains(title));

    press(editor, document + "/disclose", "save", "act-visibility", "public", "act-why", "So.");
    assertThat(press(other, "/facts/new/tie", "look", citing(number, elsewhere))).hasStatus(200);
    assertThat(other.page("/facts/new/tie").select(list).eachAttr("label"))
        .contains(title + " · " + number);
  }

  @Test
  void aTitleMayBeLongerThanWhateverElseIsTyped() {
    var city = work.city("Longarchive");
    var editor = work.editor(city);
    var title = Workplace.slug("minutes ".repeat(30) + "of longarchive");
    save(
        editor,
        "/facts/new/source",
        "title",
        title,
        "publisher",
        "Longarchive",
        "class",
        "official",
        "origin",
        Workplace.slug("origin"),
        "slug",
        Workplace.slug("minutes"),
        "act-why",
        "To cite it.");
    assertThat(press(editor, "/facts/new/tie", "look", citing(title, city))).hasStatus(200);
    assertThat(press(editor, "/facts/new/tie", "look", citing(title + "x", city)))
        .hasStatus(422)
        .bodyText()
        .contains("This is too long");
  }

  private String[] citing(String typed, String city) {
    return new String[] {
      "one", city,
      "other", work.city("Partnerton"),
      "kind", "cooperation-mou",
      "since", "2027",
      "act-visibility", "office",
      "source-known", typed,
      "act-why", "The minutes say so."
    };
  }
}
