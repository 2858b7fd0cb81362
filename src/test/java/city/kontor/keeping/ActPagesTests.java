package city.kontor.keeping;

import static city.kontor.keeping.Workplace.bare;
import static city.kontor.keeping.Workplace.press;
import static city.kontor.keeping.Workplace.save;
import static city.kontor.keeping.Workplace.sourced;
import static city.kontor.keeping.Workplace.text;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import city.kontor.accounts.Browsing;
import city.kontor.accounts.Role;
import city.kontor.facts.FactKinds;
import city.kontor.facts.Field;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Stating, correcting, changing, ending and restoring facts in the browser. */
@PageTest
class ActPagesTests {

  @Autowired Workplace work;
  @Autowired FactKinds kinds;
  @Autowired MockMvcTester kontor;

  @Test
  void everyKindCanBeOpenedAsAFormAndSaysItsMistakes() {
    var browser = work.administrator();
    var silent = new ArrayList<String>();
    for (var kind : kinds.all()) {
      var path = "/facts/new/" + kind.word();
      var page = browser.page("/zh-Hant" + path);
      for (var field : Typed.fields(city.kontor.facts.Verb.STATE, kind)) {
        for (var name : named(field)) {
          if (page.select("[name=" + name + "]").size() != 1
              || page.select("label[for=field-" + name + "]").text().isEmpty()) {
            silent.add(kind.word() + " has no field " + name);
          }
        }
      }
      var answer = press(browser, path, "look", "since", "soon", "act-why", "");
      if (answer.getResponse().getStatus() != 422) {
        silent.add(kind.word() + " answers " + answer.getResponse().getStatus());
      }
      var mistaken = org.jsoup.Jsoup.parse(Workplace.body(answer));
      for (var field : kind.fields()) {
        for (var name : named(field)) {
          if (field.isRequired() && mistaken.select("#mistake-" + name).isEmpty()) {
            silent.add(kind.word() + " does not say that " + name + " is missing");
          }
        }
        if (field.sort() == Field.Sort.CHOICE
            && mistaken.select("#field-" + field.name() + " option").size()
                != field.words().size() + 1) {
          silent.add(kind.word() + " does not offer all of " + field.name());
        }
      }
      if (mistaken.select("#mistake-act-why").isEmpty()) {
        silent.add(kind.word() + " does not ask why");
      }
    }
    assertThat(silent).isEmpty();
  }

  @Test
  void whatIsTypedInAFieldNamedAsAClockIsNotTakenFromTheAddress() {
    var browser = work.administrator();
    var named = new ArrayList<String>();
    for (var kind : kinds.all()) {
      for (var field : Typed.fields(city.kontor.facts.Verb.STATE, kind)) {
        if (field.name().equals("on")) {
          named.add(kind.word());
        }
      }
      var path = "/facts/new/" + kind.word();
      var form = browser.page("/zh-Hant" + path + "?on=2026-11-28");
      assertThat(form.select("#form").attr("action")).as(kind.word()).isEqualTo("/zh-Hant" + path);
    }
    assertThat(named).contains("admission-decision", "endorsement", "exclusion", "review");
    for (var kind : named) {
      var path = "/facts/new/" + kind + "?on=2026-11-28";
      var typed = press(browser, path, "type", "on", "2025-05-10");
      assertThat(org.jsoup.Jsoup.parse(Workplace.body(typed)).select("[name=on]").val())
          .as(kind)
          .isEqualTo("2025-05-10");
    }
  }

  @Test
  void aNetworkStatesAMembershipAndItsPageSaysSoAtOnce() {
    var network = work.network("Ferrynet");
    var city = work.city("Portville");
    var browser = work.editor(network);
    var path = "/facts/new/membership?network=" + network;
    assertThat(
            browser.page("/facts/new?about=/networks/" + network).select("main a").eachAttr("href"))
        .contains(path);
    var typed = sourced("organization", "Portville", "kind", "member", "since", "2004-05");
    var look = press(browser, path, "look", typed);
    assertThat(look)
        .hasStatus(200)
        .bodyText()
        .contains("Nothing is saved yet", "Portville", "member", "since May 2004");
    assertThat(text(browser, "/networks/" + network + "/members")).doesNotContain("Portville");

    var fact = save(browser, path, typed);
    assertThat(text(browser, fact)).contains("Stated.", "Portville", "since May 2004");
    assertThat(text(browser, "/networks/" + network + "/members")).contains("Portville");
    assertThat(city).isNotEmpty();
  }

  @Test
  void aNameThatSeveralBearIsThatOfTheNetworkInTheForm() {
    var network = work.network("Pilotage");
    var another = work.network("Towage");
    var city = work.city("Buoytown");
    for (var of : java.util.List.of(network, another)) {
      var slug = Workplace.slug("harbourmaster");
      work.fact("category", "slug", slug, "network", of);
      work.fact(
          "name",
          "bearer",
          "categories/" + slug,
          "kind",
          "official",
          "text",
          "Harbourmaster member",
          "language",
          "en");
    }
    var browser = work.administrator();
    var path = "/facts/new/membership?network=" + network;
    var typed =
        sourced(
            "organization",
            city,
            "kind",
            "member",
            "category",
            "Harbourmaster member",
            "since",
            "2004");
    assertThat(press(browser, path, "look", typed)).hasStatus(200);
    assertThat(text(browser, save(browser, path, typed))).contains("Harbourmaster member");
    assertThat(press(browser, "/facts/new/article", "look", "book", "Harbourmaster member"))
        .hasStatus(422);
    assertThat(
            press(
                browser,
                "/facts/new/fee-rule",
                "look",
                "article",
                work.article(network, "7"),
                "category",
                "Harbourmaster member"))
        .bodyText()
        .doesNotContain("mistake-category");
  }

  @Test
  void whatIsNamedIsFoundByTheLastPartOfItsAddressAlone() {
    var city = work.city("Anchortown");
    var browser = work.administrator();
    assertThat(
            press(
                browser,
                "/facts/new/name",
                "look",
                sourced("bearer", city, "kind", "common", "text", "Anchor", "language", "en")))
        .hasStatus(200);
  }

  @Test
  void toCorrectIsForAllDatesAndToChangeIsFromOne() {
    var network = work.network("Quaynet");
    var city = work.city("Shoretown");
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
    var browser = work.editor(network);
    var correct = "/facts/" + fact + "/correct";
    assertThat(text(browser, correct)).contains("we were wrong", "Change it from that day instead");
    assertThat(press(browser, correct, "look", "since", "2005", "act-why", "A slip."))
        .hasStatus(200)
        .bodyText()
        .contains("On all its dates the page will say", "since 2005", "Instead of", "since 2004");
    save(browser, correct, "since", "2005", "act-why", "A slip.");
    assertThat(text(browser, "/facts/" + fact)).contains("since 2005", "A slip.");

    var change = "/facts/" + fact + "/change";
    var typed = sourced("kind", "observer", "since", "2010-03-01");
    assertThat(press(browser, change, "look", typed))
        .hasStatus(200)
        .bodyText()
        .contains("Before 1 March 2010", "From 1 March 2010 on", "observer");
    var next = save(browser, change, typed);
    assertThat(text(browser, next)).contains("Changed.", "observer", "since 1 March 2010");
    assertThat(text(browser, "/facts/" + fact)).contains("from 2005 to 28 February 2010");

    var end = bare(next) + "/end";
    assertThat(press(browser, end, "look", sourced("until", "2012", "reason", "withdrew")))
        .hasStatus(200)
        .bodyText()
        .contains("From 2012 on it no longer holds");
    save(browser, end, sourced("until", "2012", "reason", "withdrew"));
    assertThat(text(browser, bare(next))).contains("Undo the last act", "withdrew");

    var undo = browser.page(bare(next)).select("a:contains(Undo the last act)").attr("href");
    save(browser, undo, "act-why", "It stayed.");
    assertThat(browser.page(bare(next)).select("h1").text()).doesNotContain("2012");
    assertThat(
            browser
                .page(bare(next))
                .select("#history + ol li, section[aria-labelledby=history] li"))
        .hasSize(3);
  }

  @Test
  void whoOnlyAddsIsAskedWhetherTheSourcesItHasTellOfIt() {
    var network = work.network("Addnet");
    var fact = membership(network, work.city("Addton"));
    var editor = work.editor(network);
    var correct = "/facts/" + fact + "/correct";
    assertThat(text(editor, correct)).contains("we were wrong, or left something out");
    var asked = "This only adds what was missing";
    assertThat(press(editor, correct, "look", "path", "direct", "act-why", "It was missing."))
        .hasStatus(200)
        .bodyText()
        .contains(asked);
    assertThat(press(editor, correct, "look", sourced("path", "direct")))
        .as("another document tells of it")
        .hasStatus(200)
        .bodyText()
        .doesNotContain(asked);
    assertThat(press(editor, correct, "look", "kind", "observer", "act-why", "It was wrong."))
        .hasStatus(200)
        .bodyText()
        .doesNotContain(asked);
  }

  @Test
  void whatWasTypedGoesAlongFromCorrectToChange() {
    var network = work.network("Piernet");
    var fact = membership(network, work.city("Bayton"));
    var browser = work.editor(network);
    var correct = "/facts/" + fact + "/correct";
    var button = browser.page(correct).select("main button[formaction]");
    assertThat(button.attr("formaction")).isEqualTo("/facts/" + fact + "/change");
    var fields = Workplace.fields(browser.page(correct));
    fields.put("since", "2011-07-01");
    fields.put("act-why", "Half typed");
    fields.remove("form-token");
    fields.put("act-step", "type");
    var all =
        fields.entrySet().stream()
            .flatMap(it -> java.util.stream.Stream.of(it.getKey(), it.getValue()))
            .toArray(String[]::new);
    assertThat(browser.sendTo(button.attr("formaction"), correct, all))
        .hasStatus(200)
        .bodyText()
        .contains("value=\"2011-07-01\"", "Half typed", "Change from a date");
  }

  @Test
  void aNewOfficialLetterIsStatedWithTheFactItSpeaksFor() {
    var network = work.network("Docknet");
    var city = work.city("Cliffton");
    var browser = work.editor(network);
    var number = "府新際字第" + Workplace.slug("9") + "號";
    var fact =
        save(
            browser,
            "/facts/new/membership?network=" + network,
            "organization",
            city,
            "kind",
            "member",
            "source-class",
            "official",
            "source-publisher",
            "Cliffton City Government",
            "source-published",
            "2014-03-22",
            "source-letter",
            number,
            "source-locator",
            "second paragraph",
            "act-why",
            "As the letter says.");
    var page = browser.page(bare(fact));
    assertThat(page.select("section[aria-labelledby=for]").text())
        .contains(number, "Cliffton City Government", "22 March 2014", "second paragraph");
    var source = page.select("section[aria-labelledby=for] a").attr("href");
    assertThat(text(browser, source)).contains("Number of the letter", number);
  }

  @Test
  void mistakesStandAtTheirFieldsInTheReadersLanguageAndNothingTypedIsLost() {
    var network = work.network("Wharfnet");
    var browser = work.editor(network);
    var answer =
        press(
            browser,
            "/zh-Hant/facts/new/membership?network=" + network,
            "look",
            "organization",
            "taipie",
            "since",
            "next year",
            "act-why",
            "試試看");
    assertThat(answer).hasStatus(422);
    var page = org.jsoup.Jsoup.parse(Workplace.body(answer));
    assertThat(page.select("#mistake-organization").text()).contains("taipie", "taipei");
    assertThat(page.select("#mistake-since").text()).contains("next year");
    assertThat(page.select("#mistake-source-known").text()).contains("來源");
    assertThat(page.select("[name=since]").val()).isEqualTo("next year");
    assertThat(page.select("[name=act-why]").text()).isEqualTo("試試看");
    assertThat(page.select("#problems + ul a").eachAttr("href"))
        .contains("#field-organization", "#field-since", "#field-kind");
  }

  @Test
  void whatTheRegisterRefusesIsSaidBeforeItIsSaved() {
    var network = work.network("Jettynet");
    var city = work.city("Reefton");
    membership(network, city);
    var browser = work.editor(network);
    var answer =
        press(
            browser,
            "/facts/new/membership?network=" + network,
            "look",
            sourced("organization", city, "kind", "member", "since", "2006"));
    assertThat(answer).hasStatus(409).bodyText().contains("already holds this for the same time");
  }

  @Test
  void theSecondWriterIsToldWhatChangedMeanwhileAndLosesNothing() {
    var network = work.network("Lagoonnet");
    var fact = membership(network, work.city("Sandville"));
    var first = work.editor(network);
    var second = work.editor(network);
    var path = "/facts/" + fact + "/correct";
    var opened = Workplace.fields(second.page(path));
    save(first, path, "since", "2003", "act-why", "An older paper.");

    var late =
        press(
            second,
            path,
            "save",
            "act-read",
            String.valueOf(opened.get("act-read")),
            "kind",
            "partner",
            "since",
            "2004",
            "act-why",
            "Mine.");
    assertThat(late).hasStatus(409);
    var page = org.jsoup.Jsoup.parse(Workplace.body(late));
    assertThat(page.select("section[aria-labelledby=meanwhile]").text())
        .contains("Changed meanwhile by Lagoonnet", "2004", "2003");
    assertThat(page.select("option[value=partner]").hasAttr("selected")).isTrue();
    assertThat(page.select("[name=act-why]").text()).isEqualTo("Mine.");

    var take = page.select("button[value^=take-]").val();
    var taken =
        org.jsoup.Jsoup.parse(
            Workplace.body(
                press(second, path, take, "kind", "partner", "since", "2004", "act-why", "Mine.")));
    assertThat(taken.select("[name=since]").val()).isEqualTo("2003");
    assertThat(taken.select("option[value=partner]").hasAttr("selected")).isTrue();
    save(second, path, "kind", "partner", "since", "2004", "act-why", "Mine.");
    assertThat(second.page("/facts/" + fact).select("h1").text()).contains("partner", "since 2004");
  }

  @Test
  void whoDoesNotSayWhatWasReadWritesOverNothingAndLosesNothing() {
    var network = work.network("Weirnet");
    var fact = membership(network, work.city("Silton"));
    var path = "/facts/" + fact + "/correct";
    var editor = work.editor(network);
    for (var read : java.util.List.of("", "junk", "-1", "999999999999")) {
      var answer =
          press(editor, path, "save", "act-read", read, "since", "1901", "act-why", "Unseen.");
      assertThat(answer).as(read).hasStatus(409);
      var page = org.jsoup.Jsoup.parse(Workplace.body(answer));
      assertThat(page.select("[name=since]").val()).isEqualTo("1901");
      assertThat(page.select("[name=act-why]").text()).isEqualTo("Unseen.");
    }
    assertThat(editor.page("/facts/" + fact).select("h1").text()).doesNotContain("1901");
  }

  @Test
  void aSourceIsFoundOnTheWebOrAtAPlaceAndByNothingElse() {
    var network = work.network("Moornet");
    var city = work.city("Piertown");
    var editor = work.editor(network);
    for (var wrong :
        java.util.List.of(
            "javascript:alert(1)",
            "JavaScript:alert(1)",
            "java\tscript:alert(1)",
            "data:text/html,x",
            "file:///etc/passwd",
            "http:x")) {
      assertThat(described(editor, network, city, wrong))
          .as(wrong)
          .hasStatus(422)
          .bodyText()
          .contains("mistake-source-address", "begins with https://");
      assertThat(press(editor, "/facts/new/source", "look", "address", wrong))
          .as(wrong)
          .hasStatus(422)
          .bodyText()
          .contains("mistake-address");
    }
    for (var right :
        java.util.List.of(
            "https://example.org/a?b=c:d",
            "HTTP://example.org",
            "sp.metro.tokyo.lg.jp",
            "example.org:8443/paper",
            "example.org (pages a: 1, b: 2)")) {
      assertThat(described(editor, network, city, right)).as(right).hasStatus(200);
    }
  }

  private static org.springframework.test.web.servlet.assertj.MvcTestResult described(
      Browsing editor, String network, String city, String address) {
    return press(
        editor,
        "/facts/new/membership?network=" + network,
        "look",
        "organization",
        city,
        "kind",
        "member",
        "act-why",
        "A paper says so.",
        "source-class",
        "press",
        "source-title",
        "The Piertown Post",
        "source-publisher",
        "Post",
        "source-address",
        address);
  }

  @Test
  void aChangeLiesWithinTheTimeOfWhatItChanges() {
    var network = work.network("Sluicenet");
    var fact =
        work.fact(
            "membership",
            "network",
            network,
            "organization",
            work.city("Moleton"),
            "kind",
            "member",
            "since",
            "2004",
            "until",
            "2009");
    var browser = work.editor(network);
    var path = "/facts/" + fact + "/change";
    assertThat(press(browser, path, "look", sourced("since", "2001")))
        .hasStatus(422)
        .bodyText()
        .contains("It holds only since 2004");
    assertThat(press(browser, path, "look", sourced("since", "2015", "until", "")))
        .hasStatus(422)
        .bodyText()
        .contains("it ended 2009");
  }

  @Test
  void whoIsNoEditorIsToldWhy() {
    var network = work.network("Buoynet");
    var fact = membership(network, work.city("Tideton"));
    var reader = work.member(network, Role.READER);
    assertThat(text(reader, "/facts/" + fact))
        .contains("Why not?", "You belong to the office of Buoynet as a reader");
    assertThat(reader.page("/facts/" + fact).select("a[href$=/correct]")).isEmpty();
    assertThat(reader.get("/facts/" + fact + "/correct"))
        .hasStatus(403)
        .bodyText()
        .contains("This belongs to Buoynet", "Only an editor or administrator");
    assertThat(reader.sendTo("/facts/" + fact + "/correct", "/desk", "since", "1999"))
        .hasStatus(403);
    assertThat(reader.get("/facts/new/membership")).hasStatus(403);
    assertThat(work.reader().get("/facts/" + fact + "/correct"))
        .hasStatus(303)
        .hasHeader("Location", "/sign-in?next=%2Ffacts%2F" + fact + "%2Fcorrect");
  }

  @Test
  void theHistoryNamesTheOfficeAndThePersonOnlyToThoseOfTheOffice() {
    var network = work.network("Groynenet");
    var fact = membership(network, work.city("Breakwaterton"));
    var editor = work.editor(network);
    save(editor, "/facts/" + fact + "/correct", "since", "2003", "act-why", "An older paper.");
    for (var stranger : java.util.List.of(work.reader(), work.editor(work.city("Seawallton")))) {
      var history = stranger.page("/facts/" + fact).select("section[aria-labelledby=history]");
      assertThat(history.text()).contains("the register", "Groynenet").doesNotContain("(");
    }
    for (var colleague :
        java.util.List.of(work.member(network, Role.READER), work.administrator())) {
      var history = colleague.page("/facts/" + fact).select("section[aria-labelledby=history]");
      assertThat(history.text()).contains("Groynenet (");
    }
    assertThat(Workplace.body(work.reader().get("/facts/" + fact + ".json")))
        .contains("\"office\":\"" + work.organization(network) + "\"");
  }

  @Test
  void aDateIsTypedAsItsSourceWritesItWithACalendarBesideIt() {
    var network = work.network("Weirnet");
    work.city("Lockton");
    var browser = work.editor(network);
    var path = "/facts/new/membership?network=" + network;
    var picker = browser.page(path).select("day-picker:has([name=since])");
    assertThat(picker.attr("label")).isEqualTo("Calendar: Since");
    assertThat(picker.select("input").attr("type")).isEqualTo("text");
    var about =
        press(
            browser,
            path,
            "look",
            sourced("organization", "Lockton", "kind", "member", "since", "about 1997"));
    assertThat(about).hasStatus(200).bodyText().contains("since about 1997");
  }

  @Test
  void readersNoticeNothing() {
    var network = work.network("Capenet");
    var fact = membership(network, work.city("Duneton"));
    var page = kontor.get().uri("/facts/" + fact).exchange();
    assertThat(page).hasStatus(200).bodyText().doesNotContain("What you may do", "Why not?");
    var tag = String.valueOf(page.getResponse().getHeader("ETag"));
    work.editor(network).page("/facts/" + fact);
    assertThat(kontor.get().uri("/facts/" + fact).header("If-None-Match", tag).exchange())
        .hasStatus(304);
  }

  @Test
  void datesAreTypedAsTaiwanWritesThemAlsoTheDayOfRelease() {
    var network = work.network("Rocnet");
    var editor = work.editor(network);
    var path = "/facts/new/membership?network=" + network + "&organization=";
    var typed =
        sourced(
            "kind",
            "member",
            "since",
            "112-03-04",
            "act-visibility",
            "office",
            "act-released",
            "民國188年3月22日");
    var look = press(editor, path + work.city("Rocville"), "look", typed);
    assertThat(look).hasStatus(200).bodyText().contains("4 March 2023", "22 March 2099");
    var asked =
        press(
            editor,
            path + work.city("Rocton"),
            "look",
            sourced(
                "kind",
                "member",
                "since",
                "970322",
                "act-visibility",
                "office",
                "act-released",
                "99-3-22"));
    assertThat(asked)
        .hasStatus(422)
        .bodyText()
        .contains("2008-03-22, 1997-03-22", "2010-03-22, 1999-03-22");
  }

  @Test
  void aNewDocumentIsOfferedAReadableAddressThatMayBeAltered() {
    var network = work.network("Slugnet");
    var editor = work.editor(network);
    var path = "/facts/new/membership?network=" + network + "&organization=";
    var city = work.city("Slugville");
    String[] typed = {
      "kind", "member",
      "source-title", "臺北市政府函",
      "source-class", "official",
      "source-publisher", "臺北市政府",
      "source-published", "113.3.22",
      "act-why", "It came today."
    };
    var look = press(editor, path + city, "look", typed);
    assertThat(look).hasStatus(200);
    var offered = org.jsoup.Jsoup.parse(Workplace.body(look)).select("[name=source-slug]").val();
    assertThat(offered).startsWith("tai-bei-shi-zheng-fu-han-2024-03-22");
    var more = java.util.Arrays.copyOf(typed, typed.length + 2);
    more[typed.length] = "source-slug";
    more[typed.length + 1] = "Not A Slug";
    assertThat(press(editor, path + city, "save", more))
        .hasStatus(422)
        .bodyText()
        .contains("mistake-source-slug");
    more[typed.length + 1] = "letter-of-" + network;
    assertThat(press(editor, path + city, "save", more)).hasStatus(303);
    assertThat(work.reader().get("/sources/letter-of-" + network)).hasStatus(200);
    more[1] = "observer";
    assertThat(press(editor, path + work.city("Slugton"), "save", more))
        .hasStatus(422)
        .bodyText()
        .contains("is taken already");
  }

  /** What is typed for it: what may be named by its parts is asked for by these. */
  private static java.util.List<String> named(Field field) {
    return field.parts().isEmpty() ? java.util.List.of(field.name()) : field.parts();
  }

  /** Every text in every field, of a new fact and of a correction in turn. */
  @Test
  void hostileTextsAreRefusedAndNeverFail() {
    var network = work.network("Fuzznet");
    var fact = membership(network, work.city("Oddton"));
    var browser = work.editor(network);
    var paths = java.util.List.of("/facts/new/name", "/facts/" + fact + "/correct");
    var forms = paths.stream().map(browser::page).toList();
    var turn = 0;
    for (var text :
        java.util.List.of(
            "\0", "a\0b", "\ud800", "x".repeat(19_000), "%s{0}'", "-1", "../x", "🚀")) {
      for (var field :
          java.util.List.of(
              "text",
              "bearer",
              "network",
              "organization",
              "since",
              "kind",
              "act-why",
              "act-read",
              "act-office",
              "act-released",
              "source-known",
              "source-title",
              "source-locator",
              "act-proposal")) {
        var at = turn++ % 2;
        var path = paths.get(at);
        var answer = press(browser, path, forms.get(at), "look", sourced(field, text));
        assertThat(answer.getResponse().getStatus()).as("%s %s", path, field).isLessThan(500);
      }
      turn++;
      var named =
          press(
              browser,
              "/facts/new/name",
              forms.getFirst(),
              "look",
              sourced(
                  "bearer",
                  "organizations/" + network,
                  "text",
                  text,
                  "language",
                  "en",
                  "kind",
                  "alias"));
      assertThat(named.getResponse().getStatus()).as("a name").isLessThan(500);
    }
  }

  private city.kontor.history.FactId membership(String network, String city) {
    return work.fact(
        "membership", "network", network, "organization", city, "kind", "member", "since", "2004");
  }
}
