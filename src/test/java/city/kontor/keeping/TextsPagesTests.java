package city.kontor.keeping;

import static city.kontor.keeping.Workplace.sourced;
import static city.kontor.keeping.Workplace.text;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import city.kontor.accounts.Browsing;
import city.kontor.accounts.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A text is edited in all its languages in one form, and done in one recording. */
@PageTest
class TextsPagesTests {

  @Autowired Workplace work;

  @Test
  void allLanguagesStandSideBySideAndAreStatedTogetherEachWithItsOwnSource() {
    var network = work.network("Babelnet");
    var editor = work.editor(network);
    var path = "/facts/new/text/languages?bearer=organizations/" + network + "&kind=purpose";
    var blank = editor.page(path);
    assertThat(blank.select("main p[role=status]").text()).contains("Not yet in:", "English");
    assertThat(blank.select(".tongues legend").eachText())
        .hasSizeGreaterThanOrEqualTo(3)
        .contains("Another language");
    assertThat(blank.select("textarea[lang=zh-Hant]")).hasSize(1);

    var title = "Charter of " + network;
    String[] typed = {
      "text-0", "To speak together.",
      "text-1", "共同發聲。",
      "known-1", "source-of-tests",
      "locator-1", "page 2",
      "source-title", title,
      "source-class", "official",
      "source-publisher", "Babelnet",
      "source-published", "113年3月22日",
      "act-why", "Its charter."
    };
    var look = press(editor, path, "look", typed);
    assertThat(look).hasStatus(200).bodyText().contains("To speak together.", "共同發聲。");
    var slug = "charter-of-" + network + "-2024-03-22";
    assertThat(page(look).select("[name=source-slug]").val()).isEqualTo(slug);
    assertThat(press(editor, path, "save", typed)).hasStatus(303);
    assertThat(recordings(editor, network)).as("one recording").isEqualTo(1);
    var english = text(work.reader(), "/networks/" + network);
    assertThat(english).contains("To speak together.");
    assertThat(text(work.reader(), "/zh-Hant/networks/" + network)).contains("共同發聲。");
    assertThat(text(work.reader(), "/sources/" + slug)).contains(title);

    var facts = facts(editor, network);
    assertThat(text(work.reader(), facts.get(0))).contains(title).doesNotContain("What tests say");
    assertThat(text(work.reader(), facts.get(1))).contains("What tests say", "page 2");

    var form = editor.page(facts.get(0) + "/languages");
    assertThat(form.select("main p[role=status]").text())
        .isEqualTo("It stands in every language of the pages.");
    assertThat(form.select("[name=text-1]").val()).isEqualTo("共同發聲。");
    assertThat(
            press(
                editor,
                facts.get(0) + "/languages",
                "save",
                "text-1",
                "一起發聲。",
                "language-2",
                "ja",
                "text-2",
                "共に語る。",
                "known-2",
                "source-of-tests",
                "act-why",
                "Better said."))
        .hasStatus(303);
    assertThat(recordings(editor, network)).isEqualTo(2);
    assertThat(text(work.reader(), facts.get(1))).contains("一起發聲。", "page 2");
    assertThat(editor.page(facts.get(0) + "/languages").select("textarea[lang=ja]").val())
        .isEqualTo("共に語る。");
  }

  @Test
  void severalLanguagesRestOnOneNewDocumentThatTheOfficeKeepsToItself() {
    var network = work.network("Hushnet");
    var editor = work.editor(network);
    var path = "/facts/new/text/languages?bearer=organizations/" + network + "&kind=purpose";
    String[] typed = {
      "text-0", "Not yet told.",
      "text-1", "尚未公布。",
      "source-title", "Draft charter of " + network,
      "source-class", "official",
      "source-publisher", "Hushnet",
      "act-visibility", "office",
      "act-why", "Its draft."
    };
    assertThat(press(editor, path, "look", typed)).hasStatus(200);
    var saved = press(editor, path, "save", typed);
    assertThat(saved).hasStatus(303);
    var fact = String.valueOf(saved.getResponse().getHeader("Location")).replaceFirst("\\?.*", "");
    assertThat(text(editor, fact)).contains("Draft charter of " + network);
    assertThat(work.reader().get(fact)).hasStatus(404);
    assertThat(text(work.reader(), "/networks/" + network)).doesNotContain("Not yet told.");
  }

  @Test
  void whereASecondPersonIsWantedForSourcesTheNewDocumentOfSeveralLanguagesIsStatedFirst() {
    var network = work.network("Secondnet");
    work.wanting(network, "source");
    var editor = work.editor(network);
    var path = "/facts/new/text/languages?bearer=organizations/" + network + "&kind=purpose";
    String[] typed = {
      "text-0", "To wait together.",
      "text-1", "一起等待。",
      "source-title", "Charter of " + network,
      "source-class", "official",
      "source-publisher", "Secondnet",
      "act-why", "Its charter."
    };
    for (var step : List.of("look", "save")) {
      var answer = press(editor, path, step, typed);
      assertThat(answer).as(step).hasStatus(422).bodyText().contains("To wait together.");
      assertThat(page(answer).select("#mistake-source-title").text())
          .contains("state the new document first");
    }
    assertThat(text(work.editor(network), "/desk")).contains("Nothing waits for you.");
    assertThat(
            press(editor, path, "save", sourced("text-0", "To wait together.", "text-1", "一起等待。")))
        .hasStatus(303);
  }

  @Test
  void mistakesStandAtTheirLanguageAndNothingTypedIsLost() {
    var network = work.network("Slipnet");
    var editor = work.editor(network);
    var path = "/facts/new/name/languages?bearer=organizations/" + network + "&kind=official";
    var wrong = press(editor, path, "look", "text-0", "Slip Network", "text-1", "網".repeat(5));
    assertThat(wrong).hasStatus(422);
    var page = page(wrong);
    assertThat(page.select("#mistake-source-known, #mistake-act-why")).hasSize(2);
    assertThat(page.select("[name=text-0]").val()).isEqualTo("Slip Network");
    var own =
        page(press(editor, path, "look", sourced("text-0", "Slip", "known-0", "no-such-paper")));
    assertThat(own.select("#mistake-known-0").text()).contains("no-such-paper");
    assertThat(page(press(editor, path, "look", sourced())).select("#mistake-text-0").text())
        .contains("Nothing differs");
    assertThat(press(editor, path, "look", sourced("text-2", "Netz", "language-2", "")))
        .hasStatus(422)
        .bodyText()
        .contains("mistake-language-2");
  }

  @Test
  void whatSomebodyElseChangedMeanwhileIsNotWrittenOver() {
    var network = work.network("Meanwhilenet");
    var editor = work.editor(network);
    var path = "/facts/new/text/languages?bearer=organizations/" + network + "&kind=goals";
    assertThat(press(editor, path, "save", sourced("text-0", "First."))).hasStatus(303);
    var fact = facts(editor, network).getFirst();
    var old = editor.page(fact + "/languages");
    Workplace.save(editor, fact + "/correct", "content", "Second.", "act-why", "A slip.");
    var late = send(editor, fact + "/languages", old, "save", sourced("text-0", "Third."));
    assertThat(late).hasStatus(409).bodyText().contains("Second.", "Third.");
    assertThat(send(editor, fact + "/languages", page(late), "save", "text-0", "Third."))
        .hasStatus(303);
    assertThat(text(work.reader(), fact)).contains("Third.");
  }

  @Test
  void onlyWhoKeepsARecordEditsItAndOthersPropose() {
    var network = work.network("Keptnet");
    var path = "/facts/new/text/languages?bearer=organizations/" + network + "&kind=goals";
    assertThat(work.member(network, Role.READER).get(path)).hasStatus(403);
    assertThat(work.reader().get(path)).hasStatus(303);
    var other = work.editor(work.city("Otherville"));
    assertThat(press(other, path, "look", sourced("text-0", "To be kept.")))
        .hasStatus(200)
        .bodyText()
        .contains("as a proposal");
    assertThat(other.get("/facts/new/membership/languages")).hasStatus(404);
    assertThat(other.get("/facts/new/languages")).hasStatus(404);
  }

  @Test
  void aLanguageIsOneThatThereIs() {
    var network = work.network("Tonguenet");
    var editor = work.editor(network);
    var name = sourced("bearer", "organizations/" + network, "text", "Réseau", "kind", "former");
    for (var typed : List.of("xx-blah", "chinese")) {
      var refused =
          Workplace.press(editor, "/facts/new/name", "look", with(name, "language", typed));
      assertThat(refused).hasStatus(422).bodyText().contains("mistake-language", "“" + typed + "”");
      assertThat(page(refused).select("[name=language]").val()).isEqualTo(typed);
    }
    assertThat(
            Workplace.press(
                editor, "/zh-Hant/facts/new/name", "look", with(name, "language", "日文")))
        .hasStatus(422)
        .bodyText()
        .contains("「日文」不是語言代碼。是否指：ja？");
    assertThat(
            Workplace.press(
                editor, "/facts/new/name", "look", with(name, "language", "zh-Hant-TW")))
        .hasStatus(200);
    var path = "/facts/new/text/languages?bearer=organizations/" + network + "&kind=goals";
    assertThat(press(editor, path, "look", sourced("text-2", "Netz", "language-2", "german")))
        .hasStatus(422)
        .bodyText()
        .contains("mistake-language-2", "Did you mean: de?");
    // What is recorded already may stay: another field of it is corrected all the same.
    var old =
        work.fact(
            "name",
            "bearer",
            "organizations/" + network,
            "text",
            "Net",
            "language",
            "xx",
            "kind",
            "former");
    assertThat(
            Workplace.press(
                editor, "/facts/" + old + "/correct", "look", sourced("text", "The Net")))
        .hasStatus(200);
    assertThat(
            Workplace.press(
                editor, "/facts/" + old + "/correct", "look", sourced("language", "yy")))
        .hasStatus(422);
  }

  private static String[] with(String[] typed, String... further) {
    return Stream.of(typed, further).flatMap(Arrays::stream).toArray(String[]::new);
  }

  private static int recordings(Browsing editor, String network) {
    return editor.page("/offices/" + network + "/journal").select("section.entry").size();
  }

  /** The facts of this network's texts, in the order in which they were stated. */
  private List<String> facts(Browsing editor, String network) {
    return editor
        .page("/offices/" + network + "/journal")
        .select("section.entry")
        .getFirst()
        .select("li > a[href^=/facts/]")
        .eachAttr("href")
        .reversed()
        .stream()
        .filter(it -> text(editor, it).startsWith("Text"))
        .toList();
  }

  private static MvcTestResult press(Browsing browser, String path, String step, String... typed) {
    return send(browser, path, browser.page(path), step, typed);
  }

  private static MvcTestResult send(
      Browsing browser, String path, Document page, String step, String... typed) {
    var fields = Workplace.fields(page);
    for (int i = 0; i < typed.length; i += 2) {
      fields.put(typed[i], typed[i + 1]);
    }
    fields.put("act-step", step);
    fields.remove("form-token");
    var all = new ArrayList<String>();
    fields.forEach(
        (name, value) -> {
          all.add(name);
          all.add(value);
        });
    return browser.sendTo(path.replaceFirst("\\?.*", ""), path, all.toArray(String[]::new));
  }

  private static Document page(MvcTestResult answer) {
    try {
      return org.jsoup.Jsoup.parse(answer.getResponse().getContentAsString());
    } catch (java.io.UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
