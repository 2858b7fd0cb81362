package city.kontor.keeping;

import static city.kontor.keeping.Workplace.body;
import static city.kontor.keeping.Workplace.save;
import static city.kontor.keeping.Workplace.sourced;
import static city.kontor.keeping.Workplace.text;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import city.kontor.accounts.Browsing;
import city.kontor.facts.Acts;
import city.kontor.facts.Addresses;
import city.kontor.facts.Form;
import city.kontor.history.Actor;
import city.kontor.history.Recordings;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every page of a record leads to what was recorded of it and of its parts. */
@PageTest
class RecordHistoryPagesTests {

  @Autowired Workplace work;
  @Autowired Acts acts;
  @Autowired Addresses addresses;
  @Autowired Recordings recordings;

  private String network;
  private Browsing editor;
  private Browsing reader;
  private List<Case> cases;

  /**
   * A page, and what was changed of its record.
   *
   * @param fact the record or a part of it
   * @param before what it said, in words
   * @param after what is typed instead
   */
  private record Case(String page, String fact, String field, String before, String after) {

    String history() {
      return page + "/history";
    }
  }

  @BeforeEach
  void records() {
    network = work.network("Chroniclenet");
    editor = work.editor(network);
    reader = work.reader();
    var city = work.city("Annalton");
    var body = Workplace.slug("board");
    work.fact("body", "slug", body, "network", network, "kind", "board", "since", "2001");
    work.fact("seat", "body", body, "office", "chair", "since", "2001");
    var holding = work.fact("holding", "seat", body + "-chair", "holder", city, "since", "2002");
    var meeting = Workplace.slug("plenary");
    work.fact(
        "meeting", "slug", meeting, "network", network, "kind", "plenary", "on", "2003-05-06");
    var attendance =
        work.fact(
            "attendance",
            "meeting",
            meeting,
            "organization",
            city,
            "manner",
            "present",
            "people",
            "3");
    var series = Workplace.slug("summit");
    var owned = work.fact("series", "slug", series, "owner", network, "recurrence", "P1Y");
    work.fact(
        "edition", "slug", series + "-2005", "series", series, "ordinal", "1", "on", "2005-09-01");
    var appearance =
        work.fact(
            "appearance",
            "edition",
            series + "-2005",
            "organization",
            network,
            "role",
            "participant");
    var article = work.article(network, "7");
    var rule = work.fact("notice-rule", "article", article, "months", "3");
    var source = Workplace.slug("paper");
    save(
        editor,
        "/facts/new/source",
        "slug",
        source,
        "title",
        "Minutes " + source,
        "publisher",
        "Clerk of 2003",
        "class",
        "official",
        "origin",
        source,
        "act-why",
        "It came today.");
    cases =
        List.of(
            new Case("/bodies/" + body, "/facts/" + holding, "since", "2002", "2004"),
            new Case("/meetings/" + meeting, "/facts/" + attendance, "people", "3", "5"),
            new Case("/summits/" + series, "/facts/" + owned, "recurrence", "every year", "P2Y"),
            new Case(
                "/summits/" + series + "/2005",
                "/facts/" + appearance,
                "role",
                "participating",
                "bidder"),
            new Case("/networks/" + network + "/rules", "/facts/" + rule, "months", "3", "5"),
            new Case(
                "/sources/" + source,
                "/facts/" + work.source(source),
                "publisher",
                "Clerk of 2003",
                "Clerk of 2004"));
  }

  @Test
  void aReaderIsToldWhatBecameOfARecordAndOfItsPartsByWhomAndWhy() {
    for (var it : cases) {
      save(editor, it.fact() + "/correct", it.field(), it.after(), "act-why", "Looked up again.");
      assertThat(reader.page(it.page()).select("main a[href=" + it.history() + "]").text())
          .as(it.page())
          .isEqualTo("History of this record");
      assertThat(text(reader, it.history()))
          .as(it.history())
          .contains("Corrected", "before: " + it.before(), "Looked up again.", "Chroniclenet")
          .contains("Stated")
          .doesNotContain("By Person");
      assertThat(text(editor, it.history())).as(it.history()).contains("By Person");
      assertThat(text(reader, "/zh-Hant" + it.history())).contains("登載沿革：", "更正");
      assertThat(body(reader.get(it.history() + ".json")))
          .contains("Looked up again.", "\"before\"");
      assertThat(body(reader.get(it.history() + ".atom"))).contains("Looked up again.");
    }
  }

  @Test
  void whatItsOfficeAloneSeesStandsInNoHistoryOfTheRecord() {
    for (var it : cases) {
      save(editor, it.fact() + "/disclose", "act-visibility", "office", "act-why", "Looked into.");
      save(editor, it.fact() + "/correct", it.field(), it.after(), "act-why", "In secret.");
      var isWhole = reader.get(it.page()).getResponse().getStatus() == 404;
      for (var format : List.of("", ".json", ".atom")) {
        var told = reader.get(it.history() + format);
        assertThat(told).as(it.history()).hasStatus(isWhole ? 404 : 200);
        assertThat(body(told)).as(it.history()).doesNotContain("In secret.");
      }
      assertThat(text(editor, it.fact() + "/history")).contains("In secret.");
    }
  }

  @Test
  void whatReferredToARecordOnlyInSecretIsNotOfItsHistory() {
    var first = work.city("Secretton");
    var second = work.city("Opentown");
    var fact =
        save(
                editor,
                "/facts/new/membership",
                sourced(
                    "network",
                    network,
                    "organization",
                    first,
                    "kind",
                    "member",
                    "since",
                    "2001",
                    "act-visibility",
                    "office"))
            .replaceFirst("\\?.*", "");
    save(editor, fact + "/correct", "organization", second, "act-why", "The other one.");
    save(editor, fact + "/disclose", "act-visibility", "public", "act-why", "Now everybody.");
    for (var format : List.of("", ".json", ".atom")) {
      assertThat(body(reader.get("/cities/" + second + "/history" + format)))
          .as(format)
          .contains("Now everybody.");
      assertThat(body(reader.get("/cities/" + first + "/history" + format)))
          .as(format)
          .doesNotContain("Now everybody.", "Opentown", "Chroniclenet");
    }

    var turned = work.city("Turnedton");
    save(editor, fact + "/disclose", "act-visibility", "office", "act-why", "Not any more.");
    save(editor, fact + "/correct", "organization", turned, "act-why", "A third one.");
    assertThat(body(reader.get("/cities/" + turned + "/history.json")))
        .doesNotContain("Opentown", "Now everybody.");
    save(editor, fact + "/disclose", "act-visibility", "public", "act-why", "So it is.");
    assertThat(body(reader.get("/cities/" + turned + "/history.json"))).contains("So it is.");
  }

  @Test
  void whatIsRedactedIsRedactedThereToo() {
    var paper = cases.getLast();
    assertThat(text(reader, paper.history())).contains("Clerk of 2003");
    work.administrator()
        .send(paper.fact() + "/redaction", "field", "publisher", "why", "A private person.");
    assertThat(text(reader, paper.history()))
        .contains("Redacted", "[redacted", "A private person.")
        .doesNotContain("Clerk of 2003");
  }

  @Test
  void aFormerAddressLeadsToTheHistoryOfToday() {
    var slug = cases.getFirst().page().replace("/bodies/", "");
    var body = addresses.find("bodies", slug).orElseThrow().fact();
    var renamed =
        Map.of("slug", slug + "-new", "network", network, "kind", "board", "since", "2001");
    recordings.record(
        Actor.REGISTER,
        "Called otherwise",
        it -> {
          acts.correct(it, body, new Form(renamed), List.of());
          return it;
        });
    assertThat(reader.get("/bodies/" + slug + "/history"))
        .hasStatus(301)
        .hasHeader("Location", "/bodies/" + slug + "-new/history");
    assertThat(reader.get("/bodies/none-such/history")).hasStatus(404);
    assertThat(reader.get("/summits/none-such/2005/history")).hasStatus(404);
    assertThat(reader.get("/networks/none-such/rules/history")).hasStatus(404);
  }
}
