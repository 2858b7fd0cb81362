package city.kontor.keeping;

import static city.kontor.keeping.Workplace.body;
import static city.kontor.keeping.Workplace.press;
import static city.kontor.keeping.Workplace.save;
import static city.kontor.keeping.Workplace.sourced;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import city.kontor.accounts.Browsing;
import city.kontor.accounts.People;
import city.kontor.accounts.Role;
import city.kontor.history.FactId;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Whatever happens while somebody types, what was typed is there afterwards. */
@PageTest
class TypedIsKeptPagesTests {

  private static final String WHY = "An older paper says so.";
  private static final byte[] PAPER = "%PDF-1.7 x".getBytes(StandardCharsets.US_ASCII);

  @Autowired Workplace work;
  @Autowired People people;

  @Test
  void whatIsTypedAboutAFactThatIsWithdrawnMeanwhileGoesOn() {
    var network = work.network("Withdrawalnet");
    var fact = membership(network);
    var first = work.editor(network);
    var path = "/facts/" + fact + "/correct";
    var form = first.page(path);
    save(work.editor(network), "/facts/" + fact + "/withdraw", "act-why", "Never.");
    for (var step : List.of("look", "save", "draft")) {
      var answer = press(first, path, form, step, "since", "2003", "act-why", WHY);
      assertThat(answer).as(step).hasStatus(410);
      var page = Jsoup.parse(body(answer));
      assertTyped(page);
      assertThat(page.select("#gone").text()).contains("Withdrawn by Withdrawalnet on");
      assertThat(page.select("a[href=/facts/" + fact + "/restore]")).hasSize(1);
    }
    var draft = first.page("/desk").select("a[href*=act-draft]").attr("href");
    assertThat(first.get(draft)).hasStatus(410);
    assertTyped(first.page(draft));

    var gone = press(first, path, form, "look", "since", "2003", "act-why", WHY);
    var anew = press(first, path, Jsoup.parse(body(gone)), "type");
    assertThat(anew).hasStatus(200);
    assertThat(body(anew)).contains("action=\"/facts/new/membership\"");
    assertTyped(Jsoup.parse(body(anew)));

    var restore = "/facts/" + fact + "/restore";
    var version = first.page(restore).select("[name=recording] option").eachAttr("value").getLast();
    save(first, restore, "recording", version, "act-why", "It was.");
    var changed = press(first, path, form, "look", "since", "2003", "act-why", WHY);
    assertThat(changed).hasStatus(409);
    assertThat(press(first, path, Jsoup.parse(body(changed)), "look")).hasStatus(200);
  }

  @Test
  void whatIsTypedOfATextThatIsWithdrawnMeanwhileGoesOn() {
    var network = work.network("Unsaidnet");
    var bearer = "organizations/" + network;
    var fact =
        work.fact(
            "text", "bearer", bearer, "kind", "purpose", "language", "en", "content", "To be.");
    var first = work.editor(network);
    var path = "/facts/" + fact + "/languages";
    var form = first.page(path);
    save(work.editor(network), "/facts/" + fact + "/withdraw", "act-why", "Never.");
    var answer = press(first, path, form, "look", sourced("text-0", "To be there."));
    assertThat(answer).hasStatus(409).bodyText().contains("was withdrawn while you were typing");
    var page = Jsoup.parse(body(answer));
    assertThat(page.select("[name=text-0]").val()).isEqualTo("To be there.");
    assertThat(press(first, path, page, "look")).hasStatus(200);
  }

  @Test
  void whatIsTypedOfAFactThatIsHiddenMeanwhileIsGivenBack() {
    var network = work.network("Hiddenmeannet");
    var fact = membership(network);
    var outsider = work.editor(work.city("Outsiderford"));
    var path = "/facts/" + fact + "/correct";
    var form = outsider.page(path);
    save(
        work.editor(network),
        "/facts/" + fact + "/disclose",
        "act-visibility",
        "office",
        "act-why",
        "Not yet.");
    var answer = press(outsider, path, form, "look", "act-why", WHY);
    assertThat(answer).hasStatus(404);
    assertThat(Jsoup.parse(body(answer)).select("textarea#typed").text())
        .contains(WHY)
        .doesNotContain(form.select("[name=form-token]").val());
  }

  @Test
  void aKnownSourceAndANewOneAreNotTakenForEachOther() {
    var network = work.network("Bothnet");
    var editor = work.editor(network);
    var path = "/facts/new/membership?network=" + network + "&kind=member";
    var city = work.city("Bothtown");
    var typed = sourced("organization", city, "since", "2004");
    var both = press(editor, path, "look", with(typed, "source-title", "A letter"));
    assertThat(both).hasStatus(422).bodyText().contains("mistake-source-known");
    assertThat(Jsoup.parse(body(both)).select("[name=source-title]").val()).isEqualTo("A letter");
    // What the link to the form filled in is nothing that somebody typed.
    var offered = path + "&source-title=The+case&source-class=official";
    assertThat(press(editor, offered, "look", typed)).hasStatus(200);
    assertThat(press(editor, offered, "look", with(typed, "source-publisher", "Them")))
        .hasStatus(422);
  }

  @Test
  void whoIsSignedOutElsewhereSignsInAndGoesOn() {
    var network = work.network("Signedoutnet");
    var fact = membership(network);
    var email = people.member(network, Role.EDITOR);
    var editor = work.reader().signIn(email);
    var path = "/facts/" + fact + "/correct";
    var form = editor.page(path);
    assertThat(editor.sendTo("/sign-out", "/desk")).hasStatus(303);

    var refused = press(editor, path, form, "look", "since", "2003", "act-why", WHY);
    assertThat(refused).hasStatus(403);
    var page = Jsoup.parse(body(refused));
    assertThat(page.select("main").text()).contains("Sign in first", "What you typed goes along");
    assertThat(page.select("main a[href=/recovery]").attr("target"))
        .as("whoever has lost the password does not lose the form")
        .isEqualTo("_blank");
    var wrong = send(editor, page, "/sign-in", "email", email, "password", "another word");
    assertThat(wrong).hasStatus(422);
    var right =
        send(
            editor,
            Jsoup.parse(body(wrong)),
            "/sign-in",
            "email",
            email,
            "password",
            People.PASSWORD);
    assertThat(right).hasStatus(200);
    var looked = send(editor, Jsoup.parse(body(right)), path);
    assertThat(looked).hasStatus(200).bodyText().contains(WHY);
    var preview = Jsoup.parse(body(looked));
    assertThat(press(editor, path, preview, "save")).hasStatus(303);
    assertThat(body(work.reader().get("/facts/" + fact + ".json"))).contains("2003");
  }

  @Test
  void whoeverSignsInNextSeesWhatTheFormHoldsBeforeItIsSent() {
    var network = work.network("Nextnet");
    var fact = membership(network);
    var browser = work.reader().signIn(people.member(network, Role.EDITOR));
    var path = "/facts/" + fact + "/correct";
    var form = browser.page(path);
    browser.sendTo("/sign-out", "/desk");
    var refused = press(browser, path, form, "save", "since", "2003", "act-why", WHY);
    var next =
        send(
            browser,
            Jsoup.parse(body(refused)),
            "/sign-in",
            "email",
            people.member(network, Role.EDITOR),
            "password",
            People.PASSWORD);
    assertThat(next).hasStatus(200);
    assertThat(Jsoup.parse(body(next)).select("main").text())
        .contains("If somebody else typed it, leave this page.", "Since: 2003", WHY)
        .doesNotContain("save");
  }

  @Test
  void aFormThatLayThroughAnotherSignInIsSentOnceMore() {
    var city = work.city("Lateformville");
    var email = people.member(city, Role.EDITOR);
    var editor = work.reader().signIn(email);
    var path = "/offices/" + city + "/contacts";
    var form = editor.page(path);
    editor.sendTo("/sign-out", "/desk");
    editor.signIn(email);
    var refused = editor.sendTo(path, form, "name", "Anna Lang", "post", "Clerk");
    assertThat(refused).hasStatus(403).bodyText().contains("lay too long");
    var again = send(editor, Jsoup.parse(body(refused)), path);
    assertThat(again).hasStatus(422);
    assertThat(body(again)).contains("Anna Lang");
  }

  @Test
  void nothingThatAnotherSiteSendsIsShown() {
    var editor = work.editor(work.city("Crosstown"));
    for (var site : List.of("cross-site", "same-site", "none")) {
      var answer =
          work.kontor
              .post()
              .uri(URI.create("/facts/new/membership"))
              .cookie(editor.cookies())
              .header("Sec-Fetch-Site", site)
              .header("Origin", "http://localhost")
              .param("act-why", "Planted words")
              .exchange();
      assertThat(answer).hasStatus(403).bodyText().doesNotContain("Planted words");
    }
    var carried =
        editor.sendTo(
            "/sign-in", "/sign-in", "sent", "//elsewhere.example/x", "sent.act-why", "Planted");
    assertThat(carried).bodyText().doesNotContain("elsewhere.example");
  }

  @Test
  void aFileIsChosenAgainWhereTheFormComesBack() {
    var editor = work.editor(work.city("Fileagainton"));
    var fact = paper(editor);
    assertThat(editor.upload(fact + "/document", "file", PAPER, "why", ""))
        .hasStatus(422)
        .bodyText()
        .contains("Choose the file once more");
    assertThat(editor.upload(fact + "/document", "file", new byte[0], "why", WHY))
        .hasStatus(422)
        .bodyText()
        .contains("it has no bytes", WHY);
  }

  @Test
  void whatIsTooLongIsSaidAtItsFieldWithAllThatWasTyped() {
    var network = work.network("Longtextnet");
    var fact = membership(network);
    var editor = work.editor(network);
    var path = "/facts/" + fact + "/correct";
    var typed = "長".repeat(20_001);
    for (var field : List.of("act-why", "source-locator", "source-title")) {
      var refused = press(editor, path, "look", "act-why", WHY, "since", "2003", field, typed);
      assertThat(refused).as(field).hasStatus(422).bodyText().contains("20,001 characters");
      var page = Jsoup.parse(body(refused));
      assertThat(page.select("#mistake-" + field)).as(field).hasSize(1);
      assertThat(page.select("[name=" + field + "]").val()).isEqualTo(typed);
      assertThat(page.select("[name=since]").val()).isEqualTo("2003");
    }
  }

  @Test
  void aFormIsReadHoweverMuchSomebodyPastesIntoIt(@LocalServerPort int port) throws Exception {
    var pasted = "act-why=" + URLEncoder.encode("臺".repeat(900_000), StandardCharsets.UTF_8);
    try (var client = HttpClient.newHttpClient()) {
      var answer =
          client.send(
              HttpRequest.newBuilder(
                      URI.create("http://localhost:" + port + "/facts/new/membership"))
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .header("Sec-Fetch-Site", "same-origin")
                  .POST(HttpRequest.BodyPublishers.ofString(pasted))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(answer.body()).contains("What you typed goes along", "臺".repeat(1_000));
    }
  }

  @Test
  void whatIsTypedBesideAFileGoesThroughSignIn() {
    var email = people.member(work.city("Filesignedouton"), Role.EDITOR);
    var editor = work.reader().signIn(email);
    var path = paper(editor) + "/document";
    var form = editor.page(path);
    editor.sendTo("/sign-out", "/desk");
    var refused = editor.upload(path, form, "file", PAPER, "visibility", "office", "why", WHY);
    assertThat(refused).hasStatus(403).bodyText().contains("What you typed goes along");
    var right =
        send(
            editor,
            Jsoup.parse(body(refused)),
            "/sign-in",
            "email",
            email,
            "password",
            People.PASSWORD);
    var again = send(editor, Jsoup.parse(body(right)), path);
    assertThat(again).hasStatus(422).bodyText().contains("Choose the file once more");
    var page = Jsoup.parse(body(again));
    assertThat(page.select("[name=why]").val()).isEqualTo(WHY);
    assertThat(page.select("[name=visibility] option[selected]").val()).isEqualTo("office");
    assertThat(editor.upload(path, page, "file", PAPER, "visibility", "office", "why", WHY))
        .hasStatus(303);
  }

  @Test
  void whatWasLookedAtIsLookedAtInTheOtherLanguage() {
    var network = work.network("Turnednet");
    var fact = membership(network);
    var editor = work.editor(network);
    var path = "/facts/" + fact + "/correct";
    var looked = press(editor, path, "look", "since", "2003", "act-why", WHY);
    var turned = editor.turn(Jsoup.parse(body(looked)), "zh-Hant");
    assertThat(turned).hasStatus(200).bodyText().contains("lang=\"zh-Hant\"", "2003", WHY);
    assertThat(press(editor, path, Jsoup.parse(body(turned)), "save")).hasStatus(303);
    assertThat(body(work.reader().get("/facts/" + fact + ".json"))).contains("2003");
  }

  @Test
  void nothingIsDoneByChangingTheLanguage() {
    var city = work.city("Turnedville");
    var editor = work.editor(city);
    var path = "/offices/" + city + "/contacts";
    var form = editor.page(path);
    form.select("#form [name=name]").val("Anna Lang");
    form.select("#form [name=purpose]").val("");
    var turned = editor.turn(form, "zh-Hant");
    assertThat(turned).hasStatus(200);
    var page = Jsoup.parse(body(turned));
    assertThat(page.select("html").attr("lang")).isEqualTo("zh-Hant");
    assertThat(page.select("[name=name]").val()).isEqualTo("Anna Lang");
    assertThat(page.select(".field__mistake")).isEmpty();
    assertThat(Workplace.text(editor, path)).doesNotContain("Anna Lang");
    var back = Jsoup.parse(body(editor.turn(page, "en")));
    assertThat(back.select("[name=name]").val()).isEqualTo("Anna Lang");
  }

  @Test
  void aFileIsChosenOnceMoreInTheOtherLanguage() {
    var editor = work.editor(work.city("Fileturnedton"));
    var form = editor.page(paper(editor) + "/document");
    form.select("#form [name=why]").val(WHY);
    form.select("#form [name=file]").attr("value", "paper.pdf");
    assertThat(editor.turn(form, "zh-Hant")).hasStatus(200).bodyText().contains(WHY, "請重新選擇檔案");
    form.select("#form [name=file]").attr("value", "");
    assertThat(editor.turn(form, "zh-Hant")).bodyText().contains(WHY).doesNotContain("請重新選擇檔案");
  }

  @Test
  void whoIsSignedOutMeanwhileChangesTheLanguageAllTheSame() {
    var city = work.city("Outturnedville");
    var email = people.member(city, Role.EDITOR);
    var editor = work.reader().signIn(email);
    var path = "/offices/" + city + "/contacts";
    var form = editor.page(path);
    form.select("#form [name=name]").val("Anna Lang");
    editor.sendTo("/sign-out", "/desk");
    var refused = editor.turn(form, "zh-Hant");
    assertThat(refused).hasStatus(403).bodyText().contains("lang=\"zh-Hant\"", "Anna Lang");
    var english = editor.turn(Jsoup.parse(body(refused)), "en");
    assertThat(english).hasStatus(200).bodyText().contains("What you typed goes along");
    var right =
        send(
            editor,
            Jsoup.parse(body(english)),
            "/en/sign-in",
            "email",
            email,
            "password",
            People.PASSWORD);
    var chinese = editor.turn(Jsoup.parse(body(right)), "zh-Hant");
    assertThat(chinese).hasStatus(200).bodyText().contains("Anna Lang");
    var shown = send(editor, Jsoup.parse(body(chinese)), "/zh-Hant" + path);
    assertThat(shown).hasStatus(200);
    assertThat(Jsoup.parse(body(shown)).select("[name=name]").val()).isEqualTo("Anna Lang");
  }

  @Test
  void nothingThatAnotherSiteSendsIsShownInAnotherLanguage() {
    var city = work.city("Crossturnedville");
    var editor = work.editor(city);
    var answer =
        work.kontor
            .post()
            .uri(URI.create("/zh-Hant/offices/" + city + "/contacts"))
            .cookie(editor.cookies())
            .header("Sec-Fetch-Site", "cross-site")
            .param("act-step", "show")
            .param("name", "Planted words")
            .exchange();
    assertThat(answer).hasStatus(403).bodyText().doesNotContain("Planted words");
  }

  /** The page of a new document that the office of this person keeps. */
  private static String paper(Browsing editor) {
    var slug = Workplace.slug("paper");
    return Workplace.bare(
        save(
            editor,
            "/facts/new/source",
            "slug",
            slug,
            "title",
            "A paper",
            "publisher",
            "Us",
            "class",
            "official",
            "origin",
            slug,
            "act-why",
            "It is ours."));
  }

  private FactId membership(String network) {
    return work.fact(
        "membership",
        "network",
        network,
        "organization",
        work.city("Keptington"),
        "kind",
        "member",
        "since",
        "2004");
  }

  private static void assertTyped(Document page) {
    assertThat(page.select("[name=since]").val()).isEqualTo("2003");
    assertThat(page.select("[name=act-why]").val()).isEqualTo(WHY);
  }

  private static String[] with(String[] typed, String... further) {
    var all = new ArrayList<>(Arrays.asList(typed));
    all.addAll(List.of(further));
    return all.toArray(String[]::new);
  }

  /** Sends the form of a page as it stands, with some fields typed over. */
  private static MvcTestResult send(
      Browsing browser, Document page, String action, String... typed) {
    var form =
        Objects.requireNonNull(page.select("main form[action=" + action + "]").first(), action);
    var fields = new ArrayList<String>();
    for (Element it : form.select("input[name]")) {
      if (!it.attr("name").equals("form-token") && !List.of(typed).contains(it.attr("name"))) {
        fields.addAll(List.of(it.attr("name"), it.val()));
      }
    }
    fields.addAll(List.of(typed));
    return browser.sendTo(action, page, fields.toArray(String[]::new));
  }
}
