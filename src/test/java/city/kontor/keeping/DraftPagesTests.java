package city.kontor.keeping;

import static city.kontor.keeping.Workplace.press;
import static city.kontor.keeping.Workplace.save;
import static city.kontor.keeping.Workplace.sourced;
import static city.kontor.keeping.Workplace.text;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import city.kontor.accounts.Browsing;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A form that is not finished outlives the browser, for the one who typed it. */
@PageTest
class DraftPagesTests {

  @Autowired Workplace work;
  @Autowired Drafts drafts;
  @Autowired JdbcClient jdbc;

  @Test
  void aDraftIsFoundOnTheDeskGoneOnWithAndGoneOnceItIsSaved() {
    var network = work.network("Draftnet");
    work.city("Sketchton");
    var editor = work.editor(network);
    var path = "/facts/new/membership?network=" + network;
    assertThat(press(editor, path, "draft", "organization", "Sketchton", "since", "200"))
        .hasStatus(303)
        .hasHeader("Location", "/desk");
    assertThat(text(editor, "/desk")).contains("Drafts of yours", "State: Membership");
    var draft = draft(editor);
    var form = editor.page(draft);
    assertThat(form.select("[name=organization]").val()).isEqualTo("Sketchton");
    assertThat(form.select("[name=since]").val()).isEqualTo("200");
    assertThat(form.select("[name=network]").val()).isEqualTo(network);
    assertThat(text(editor, path)).contains("Go on with the draft you kept on");
    assertThat(text(work.editor(network), "/desk")).doesNotContain("Drafts of yours");

    save(editor, draft, sourced("kind", "member", "since", "2004"));
    assertThat(text(editor, "/desk")).doesNotContain("Drafts of yours");
  }

  @Test
  void eachFormOfANewFactHasADraftOfItsOwn() {
    var network = work.network("Pencilnet");
    var editor = work.editor(network);
    var path = "/facts/new/membership?network=" + network;
    press(editor, path, "draft", "organization", "Onetown", "since", "2001");
    press(editor, path, "draft", "organization", "Twotown", "since", "2002");
    var drafts = drafts(editor);
    assertThat(drafts).hasSize(2);
    assertThat(drafts.stream().map(it -> typedInto(editor, it, "organization")))
        .containsExactlyInAnyOrder("Onetown", "Twotown");

    var one =
        drafts.stream()
            .filter(it -> typedInto(editor, it, "organization").equals("Onetown"))
            .findFirst()
            .orElseThrow();
    press(editor, one, "draft", "since", "2011");
    assertThat(drafts(editor)).containsExactlyInAnyOrderElementsOf(drafts);
    assertThat(typedInto(editor, one, "since")).isEqualTo("2011");

    var third = work.city("Threetown");
    save(editor, path, sourced("organization", third, "kind", "member", "since", "2003"));
    assertThat(drafts(editor)).containsExactlyInAnyOrderElementsOf(drafts);

    press(editor, one, "drop");
    assertThat(drafts(editor))
        .singleElement()
        .satisfies(it -> assertThat(typedInto(editor, it, "organization")).isEqualTo("Twotown"));
  }

  @Test
  void aDraftOfAnotherIsNeitherReadNorWrittenOver() {
    var network = work.network("Erasernet");
    var owner = work.editor(network);
    var other = work.editor(network);
    var path = "/facts/new/membership?network=" + network;
    press(owner, path, "draft", "since", "2001");
    var draft = draft(owner);
    assertThat(typedInto(other, draft, "since")).isEmpty();
    press(other, path, "draft", "since", "1900", "act-draft", draft.replaceFirst(".*=", ""));
    assertThat(typedInto(owner, draft, "since")).isEqualTo("2001");
  }

  @Test
  void aDraftOfACorrectionKeepsWhatWasEmptiedAndNoticesWhatChangedMeanwhile() {
    var network = work.network("Outlinenet");
    var fact =
        work.fact(
            "membership",
            "network",
            network,
            "organization",
            work.city("Tracington"),
            "kind",
            "member",
            "since",
            "2004",
            "until",
            "2009");
    var first = work.editor(network);
    var second = work.editor(network);
    var path = "/facts/" + fact + "/correct";
    press(first, path, "draft", "until", "", "act-why", "It never ended.");
    assertThat(first.page(draft(first)).select("[name=until]").val()).isEmpty();
    save(second, path, "since", "2003", "act-why", "An older paper.");
    assertThat(text(first, draft(first))).contains("Changed meanwhile by Outlinenet");
    assertThat(first.page(draft(first)).select("[name=act-why]").text())
        .isEqualTo("It never ended.");
    press(first, draft(first), "drop");
    assertThat(text(first, "/desk")).doesNotContain("Drafts of yours");
  }

  @Test
  void whatWasTypedIsGivenBackThoughTheFactIsNoLongerToBeSeen() {
    var network = work.network("Blotnet");
    var city = work.city("Blotton");
    var keeper = work.editor(network);
    var fact =
        "/facts/"
            + work.fact("membership", "network", network, "organization", city, "kind", "member");
    var author = work.editor(city);
    press(author, fact + "/correct", "draft", "since", "1987", "act-why", "Our old minutes.");
    save(keeper, fact + "/disclose", "act-visibility", "office", "act-why", "Not yet.");
    save(keeper, fact + "/correct", "kind", "observer", "act-why", "Said rightly in secret.");
    var draft = draft(author);
    assertThat(author.get(draft)).hasStatus(303);
    var path = "/desk/drafts/" + draft.replaceFirst(".*=", "");
    assertThat(text(author, path))
        .contains("What you typed", "1987", "Our old minutes.")
        .doesNotContain("observer");
    assertThat(keeper.get(path)).hasStatus(404);
    assertThat(author.page("/zh-Hant" + path).select("main").text()).contains("您所填寫的內容");
    assertThat(author.sendTo(path, path)).hasStatus(303).hasHeader("Location", "/desk");
    assertThat(author.get(path)).hasStatus(404);
    assertThat(author.get(draft)).hasStatus(404);
  }

  @Test
  void aDraftInAllLanguagesIsOfItsOwnBesideThatOfOneText() {
    var network = work.network("Sketchnet");
    var editor = work.editor(network);
    var path = "/facts/new/text/languages?bearer=organizations/" + network + "&kind=purpose";
    press(editor, path, "draft", "text-0", "To begin.", "text-1", "開始。");
    assertThat(text(editor, "/desk")).contains("In all languages: Text");
    var draft = draft(editor);
    assertThat(typedInto(editor, draft, "text-1")).isEqualTo("開始。");
    assertThat(typedInto(editor, draft, "kind")).isEqualTo("purpose");
    assertThat(text(editor, path)).contains("Go on with the draft you kept on");
    var fact = Workplace.bare(save(editor, draft, sourced("text-0", "To begin with.")));
    assertThat(drafts(editor)).isEmpty();

    press(editor, fact + "/languages", "draft", "text-1", "開始了。");
    press(editor, fact + "/correct", "draft", "content", "To have begun.");
    assertThat(drafts(editor)).hasSize(2);
    var inAll =
        drafts(editor).stream().filter(it -> it.contains("/languages")).findFirst().orElseThrow();
    assertThat(typedInto(editor, inAll, "text-1")).isEqualTo("開始了。");
    assertThat(typedInto(editor, inAll, "text-0")).isEqualTo("To begin with.");
    press(editor, inAll, "drop");
    assertThat(drafts(editor)).singleElement().asString().contains("/correct");
  }

  @Test
  void anOldDraftIsForgotten() {
    var network = work.network("Scribblenet");
    var old = work.editor(network);
    var young = work.editor(network);
    var path = "/facts/new/membership?network=" + network;
    press(old, path, "draft", "since", "1999");
    press(young, path, "draft", "since", "1998");
    jdbc.sql(
            """
            update keeping.draft set kept_at = kept_at - interval '31 days'
            where fields ->> 'network' = :network and fields ->> 'since' = '1999'
            """)
        .param("network", network)
        .update();
    assertThat(drafts.purge()).isPositive();
    assertThat(text(old, "/desk")).doesNotContain("Drafts of yours");
    assertThat(text(young, "/desk")).contains("Drafts of yours");
  }

  @Test
  void whatCannotBeKeptIsSaidAtItsField() {
    var network = work.network("Blotnet");
    var editor = work.editor(network);
    for (var text : List.of("a\0b", "a\u202eb", "a\u2066b")) {
      var refused =
          press(editor, "/facts/new/membership?network=" + network, "draft", "since", text);
      assertThat(refused).as(text).hasStatus(422).bodyText().contains("mistake-since");
    }
  }

  private static List<String> drafts(Browsing browser) {
    return browser.page("/desk").select("a[href*=act-draft]").eachAttr("href");
  }

  private static String typedInto(Browsing browser, String form, String field) {
    return browser.page(form).select("[name=" + field + "]").val();
  }

  private static String draft(Browsing browser) {
    return browser.page("/desk").select("a[href*=act-draft]").attr("href");
  }
}
