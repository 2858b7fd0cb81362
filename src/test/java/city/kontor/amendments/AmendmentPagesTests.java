package city.kontor.amendments;

import static city.kontor.keeping.Workplace.save;
import static city.kontor.keeping.Workplace.slug;
import static city.kontor.keeping.Workplace.sourced;
import static city.kontor.keeping.Workplace.text;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import city.kontor.accounts.Browsing;
import city.kontor.accounts.Once;
import city.kontor.accounts.Role;
import city.kontor.keeping.Workplace;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A secretariat amends its rules without typing them anew. */
@PageTest
class AmendmentPagesTests {

  @Autowired Workplace work;

  private String network;
  private String rules;
  private String book;
  private String quay;
  private Browsing editor;

  @BeforeEach
  void settle() {
    network = work.network("Harbours");
    rules = "/networks/" + network + "/rules";
    book = slug("Charter");
    var full = slug("full");
    work.fact("category", "slug", full, "network", network);
    named("categories/" + full, "Full member");
    work.fact("rule-book", "slug", book, "network", network, "since", "2001");
    named("rule-books/" + book, "Charter of 2001");
    article(book + "-7", "7", "Votes");
    work.fact(
        "entitlement",
        "article",
        book + "-7",
        "right",
        "vote",
        "category",
        full,
        "granted",
        "true",
        "paid",
        "year-before");
    article(book + "-9", "9", "Leaving");
    work.fact("notice-rule", "article", book + "-9", "months", "6", "due", "pro-rata");
    quay = member("Quay", full);
    member("Mole", full);
    editor = work.editor(network);
  }

  @Test
  void anAmendmentBeginsAsACopyIsLookedAtAndAdoptedInOneAct() {
    var next = slug("charter-2027");
    assertThat(begin(next)).hasStatus(303).hasHeader("Location", rules + "/drafts/" + next);
    var draft = rules + "/drafts/" + next;
    assertThat(text(editor, draft))
        .contains("Nothing differs so far.", "Article 7 · Votes", "at least 6 months")
        .contains("For no member of 24 November 2026");

    save(
        editor,
        change(draft, "at least 6 months"),
        "months",
        "12",
        "act-why",
        "The assembly wants a year.");
    assertThat(text(editor, draft))
        .contains("Article 9 · Leaving · changed")
        .contains("Full member: 2 members")
        .contains("A member resigns by written notice of at least 12 months.");
    assertThat(text(work.reader(), rules + "?on=2028-01-01")).doesNotContain("12 months");
    assertThat(text(work.reader(), rules + "/changes")).contains("only one version");

    assertThat(
            editor.sendTo(
                draft + "/adoption",
                draft,
                "adopted",
                "2027-06-25",
                "since",
                "2028-01-01",
                "source",
                "source-of-tests",
                "why",
                "The assembly decided."))
        .hasStatus(303)
        .hasHeader("Location", rules);
    assertThat(text(work.reader(), rules + "?on=2027-12-31")).contains("at least 6 months");
    assertThat(text(work.reader(), rules + "?on=2028-01-01"))
        .contains("Charter of 2027", "Adopted 25 June 2027.", "at least 12 months")
        .doesNotContain("at least 6 months");
    assertThat(text(work.reader(), rules + "/changes"))
        .contains("What “Charter of 2027” says otherwise than “Charter of 2001”")
        .contains("Article 9 · Leaving · changed");
    assertThat(text(editor, draft)).contains("is public").doesNotContain("Bring it into force");
  }

  @Test
  void everyWayToChangeADraftSaysAloudWhatItChanges() {
    var next = slug("charter-aloud");
    begin(next);
    var links =
        editor.page(rules + "/drafts/" + next).select("section[aria-labelledby=articles] li a");
    assertThat(links.eachText()).contains("Change", "Drop");
    assertThat(links.eachAttr("aria-label"))
        .hasSameSizeAs(links)
        .doesNotHaveDuplicates()
        .contains("Change: Article 9")
        .anyMatch(it -> it.startsWith("Change: A member resigns by written notice"))
        .anyMatch(it -> it.startsWith("Drop: A member resigns by written notice"));
  }

  @Test
  void whatIsTypedToAdoptADraftIsThereInTheOtherLanguage() {
    var next = slug("charter-turned");
    begin(next);
    var page = editor.page(rules + "/drafts/" + next);
    page.select("#form [name=why]").val("The assembly decided.");
    page.select("#form [name=since]").val("2028-01-01");
    var turned = editor.turn(page, "zh-Hant");
    assertThat(turned).hasStatus(200).bodyText().contains("The assembly decided.", "2028-01-01");
    assertThat(text(editor, rules + "/drafts/" + next)).contains("Bring it into force");
  }

  @Test
  void whereTheOfficeWantsASecondPersonTheFormsAreNotOfferedAndThePagesSayWhatToDo() {
    var next = slug("charter-signed");
    assertThat(begin(next)).hasStatus(303);
    var draft = rules + "/drafts/" + next;
    var adoption =
        new String[] {
          "adopted",
          "2027-06-25",
          "since",
          "2028-01-01",
          "source",
          "source-of-tests",
          "why",
          "The assembly decided."
        };
    for (var kind : List.of("rule-book", "notice-rule")) {
      signOff(kind);
      var word = kind.equals("rule-book") ? "Rule book" : "Rule on resignation";
      for (var page : List.of(draft, rules + "/drafts")) {
        var shown = editor.page(page).select("main");
        assertThat(shown.select("form button")).as(page).isEmpty();
        assertThat(shown.text())
            .contains("for these kinds of record, who looks at one at a time: " + word + ".");
      }
      assertThat(editor.sendTo(draft + "/adoption", "/desk/recovery-codes", adoption))
          .hasStatus(403)
          .bodyText()
          .contains("not done here");
      assertThat(
              editor.sendTo(
                  rules + "/drafts",
                  "/desk/recovery-codes",
                  "from",
                  book,
                  "name",
                  "Another",
                  "slug",
                  slug("another"),
                  "source",
                  "source-of-tests",
                  "why",
                  "To see."))
          .hasStatus(403);
    }
    assertThat(text(editor, "/zh-Hant" + rules + "/drafts")).contains("須經另一人逐件核可");
    signOff("meeting");
    assertThat(editor.sendTo(draft + "/adoption", draft, adoption)).hasStatus(303);
  }

  private void signOff(String kind) {
    assertThat(
            work.member(network, Role.ADMINISTRATOR)
                .send("/offices/" + network + "/sign-off", "kind", kind))
        .hasStatus(303);
  }

  @Test
  void whatASourceWroteIsMarkedInItsLanguageWhereVersionsAreCompared() {
    work.fact(
        "text",
        "bearer",
        "articles/" + book + "-9",
        "kind",
        "description",
        "language",
        "en",
        "content",
        "A member may leave.");
    var next = slug("charter-worded");
    assertThat(begin(next)).hasStatus(303);
    var draft = rules + "/drafts/" + next;
    save(
        editor, change(draft, "A member may leave."), "content", "It may go.", "act-why", "Short.");
    var looked = editor.page("/zh-Hant" + draft);
    assertThat(looked.select("h2:contains(Leaving) > [lang=en]").text()).isEqualTo("Leaving");
    assertThat(looked.select("#articles ~ h3:contains(Leaving) > [lang=en]")).hasSize(1);
    assertThat(looked.select("del[lang=en]").text()).isEqualTo("A member may leave.");
    assertThat(looked.select("ins[lang=en]").text()).isEqualTo("It may go.");

    assertThat(
            editor.sendTo(
                draft + "/adoption",
                draft,
                "adopted",
                "2027-06-25",
                "since",
                "2028-01-01",
                "source",
                "source-of-tests",
                "why",
                "The assembly decided."))
        .hasStatus(303);
    var compared = work.reader().page("/zh-Hant" + rules + "/changes");
    assertThat(compared.select("h2 > [lang=en]").text()).isEqualTo("Leaving");
    assertThat(compared.select("del[lang=en]").text()).isEqualTo("A member may leave.");
    assertThat(compared.select("ins[lang=en]").text()).isEqualTo("It may go.");
    assertThat(compared.select("#field-from option[lang=en]")).isNotEmpty();
    var shown = work.reader().page("/zh-Hant" + rules + "?on=2028-01-01");
    assertThat(shown.select("h3 > [lang=en]").eachText()).contains("Leaving");
    assertThat(shown.select("p[lang=en]").text()).contains("It may go.");
    assertThat(work.reader().page("/en" + rules + "/changes").select("h2 > [lang]")).isEmpty();
  }

  @Test
  void tellsWhoWouldPayMoreWhoWouldLoseARightAndOfWhomItIsNotKnown() {
    var associate = slug("associate");
    work.fact("category", "slug", associate, "network", network);
    named("categories/" + associate, "Associate");
    article(book + "-8", "8", "Fees");
    work.fact(
        "fee-rule", "article", book + "-8", "formula", "flat", "currency", "USD", "amount", "1000");
    work.fact(
        "entitlement",
        "article",
        book + "-7",
        "right",
        "vote",
        "category",
        associate,
        "granted",
        "true",
        "paid",
        "none");
    member("Buoy", associate);
    member("Drift", null);
    var next = slug("charter-dear");
    assertThat(begin(next)).hasStatus(303);
    var draft = rules + "/drafts/" + next;
    assertThat(text(editor, draft)).contains("For no member of 24 November 2026 whose membership");

    save(editor, change(draft, "USD 1,000 a year"), "amount", "1200", "act-why", "Dearer.");
    assertThat(text(editor, draft))
        .contains("Of the 4 members of 24 November 2026 whose membership is certain")
        .contains("4 members would pay more: USD 1,200 a year instead of USD 1,000, each.")
        .contains("Quay · USD 1,200 instead of USD 1,000")
        .doesNotContain("would lose a right");
    assertThat(text(editor, "/zh-Hant" + draft)).contains("4個會員的會費將增加：每年各USD 1,200，原為USD 1,000。");

    save(editor, change(draft, "Associate: may vote"), "granted", "false", "act-why", "Not they.");
    assertThat(text(editor, draft))
        .contains("One member would lose a right: vote. Which Buoy")
        .contains("Whether one member would have a right is not known: vote.")
        .contains("Its category of members is not recorded, and the articles differ by it.")
        .doesNotContain("Whether 2 members");

    save(
        editor,
        change(draft, "USD 1,200 a year"),
        "formula",
        "linear",
        "rate",
        "0.01",
        "amount",
        "",
        "act-why",
        "By size.");
    work.fact(
        "observation",
        "organization",
        quay,
        "measure",
        "inhabitants",
        "number",
        "90000",
        "on",
        "2025");
    assertThat(text(editor, draft))
        .contains("One member would pay less: USD 900 a year instead of USD 1,000. Which Quay")
        .contains("What 3 members would pay is not known. The number of inhabitants is needed.");
    assertThat(editor.get(draft + ".json"))
        .bodyText()
        .contains(
            "\"of\":\"fee\",\"sort\":\"less\"",
            "\"was\":{\"amount\":1000.00,\"currency\":\"USD\"}",
            "\"of\":\"fee\",\"sort\":\"not-known\",\"code\":\"population.missing\"",
            "\"count\":3",
            "\"of\":\"vote\",\"sort\":\"lost\"",
            "\"was\":\"yes\",\"is\":\"no\"");
  }

  @Test
  void theFormsOfADraftShowWhatWasTypedForItsArticlesAndWhatTheyAreCalled() {
    var next = slug("charter-shown");
    assertThat(begin(next)).hasStatus(303);
    var draft = rules + "/drafts/" + next;
    var add =
        editor.page(draft).select("main a").stream()
            .map(it -> it.attr("href"))
            .filter(it -> it.startsWith("/facts/new/entitlement") && it.contains(next + "-7"))
            .findFirst()
            .orElseThrow();
    assertThat(add).containsPattern("-x[0-9a-f]{10}");
    var form = editor.page(add);
    assertThat(form.select("#field-article").val()).isEqualTo(next + "-7");
    assertThat(form.select("#hint-article").text()).contains("Now: Votes");
    save(editor, add, sourced("right", "stand", "granted", "true", "paid", "up-to-date"));
    assertThat(text(editor, draft)).contains("stand for seats");
    var rule = editor.page(change(draft, "at least 6 months"));
    assertThat(rule.select("#field-article").val()).isEqualTo(next + "-9");
  }

  @Test
  void nobodyElseSeesOrAdoptsWhatIsBeingPrepared() {
    var next = slug("charter-secret");
    assertThat(begin(next)).hasStatus(303);
    var elsewhere = work.editor(work.city("Elsewhere"));
    assertThat(elsewhere.get(rules + "/drafts/" + next)).hasStatus(403);
    assertThat(work.reader().get(rules + "/drafts/" + next)).hasStatus(303);
    assertThat(elsewhere.sendTo(rules + "/drafts/" + next + "/adoption", "/desk/recovery-codes"))
        .hasStatus(403)
        .bodyText()
        .contains("This belongs to Harbours");
    assertThat(work.member(network, Role.READER).page(rules + "/drafts/" + next).select("form h2"))
        .isEmpty();
  }

  @Test
  void adoptedByThreeAtOnceItIsAdoptedOnce() throws InterruptedException {
    var next = slug("charter-once");
    assertThat(begin(next)).hasStatus(303);
    var adoption = rules + "/drafts/" + next + "/adoption";
    var clerks = List.of(editor, work.editor(network), work.editor(network));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers =
          threads.invokeAll(
              clerks.stream().<Callable<Integer>>map(it -> () -> adopted(it, adoption)).toList());
      assertThat(answers).extracting(Future::resultNow).containsExactlyInAnyOrder(303, 409, 409);
    }
  }

  private static int adopted(Browsing clerk, String adoption) {
    return clerk
        .sendTo(
            adoption,
            "/desk/recovery-codes",
            "adopted",
            "2027-06-25",
            "since",
            "2028-01-01",
            "source",
            "source-of-tests",
            "why",
            "The assembly decided.")
        .getResponse()
        .getStatus();
  }

  @Test
  void twoVersionsDoNotHoldOnOneDay() {
    var next = slug("charter-same");
    assertThat(begin(next)).hasStatus(303);
    for (var since : List.of("2001", "2001-01-01", "1999-05-01")) {
      assertThat(adopt(next, since))
          .as(since)
          .hasStatus(422)
          .bodyText()
          .contains("mistake-since", "“Charter of 2001” holds itself only from 2001 on");
    }
    assertThat(text(editor, rules + "/drafts/" + next)).contains("Bring it into force");
    var other = slug("charter-other");
    assertThat(begin(other)).hasStatus(303);
    assertThat(adopt(next, "2028-01-01")).hasStatus(303);
    assertThat(adopt(other, "2028-01-01"))
        .hasStatus(422)
        .bodyText()
        .contains("is already replaced by “Charter of 2027”");
    assertThat(text(work.reader(), rules + "?on=2028-01-01")).containsOnlyOnce("Adopted 25 June");
  }

  @Test
  void aVersionThatHoldsFromAPastDayIsAdoptedOnlyOnceThePageHasSaidWhatThatChanges() {
    var next = slug("charter-past");
    assertThat(begin(next)).hasStatus(303);
    assertThat(editor.page(rules + "/drafts/" + next).select("[name=past-is-meant]")).isEmpty();
    assertThat(adopt(next, "2026-11-23"))
        .hasStatus(422)
        .bodyText()
        .contains("verdicts of past days may turn out otherwise", "name=\"past-is-meant\"")
        .contains("Invoices that were issued and rolls that were frozen stay as they are.");
    assertThat(text(work.reader(), rules + "?on=2026-11-24")).contains("Charter of 2001");
    assertThat(adopt(next, "2026-11-23", "past-is-meant", "true")).hasStatus(303);
    assertThat(text(work.reader(), rules + "?on=2026-11-23")).contains("Charter of 2027");
    assertThat(text(work.reader(), rules + "?on=2026-11-22")).contains("Charter of 2001");
  }

  private org.springframework.test.web.servlet.assertj.MvcTestResult adopt(
      String slug, String since, String... more) {
    var typed =
        new ArrayList<>(
            List.of(
                "adopted",
                "2027-06-25",
                "since",
                since,
                "source",
                "source-of-tests",
                "why",
                "The assembly decided."));
    typed.addAll(List.of(more));
    var draft = rules + "/drafts/" + slug;
    return editor.sendTo(draft + "/adoption", draft, typed.toArray(String[]::new));
  }

  @Test
  void whatIsMissingIsAskedForAtItsFieldAndNothingIsRecorded() {
    var answer = editor.send(rules + "/drafts", "from", book, "slug", slug("half"));
    assertThat(answer).hasStatus(422).bodyText().contains("mistake-name", "mistake-source");
    assertThat(text(editor, rules + "/drafts")).doesNotContain("Being prepared");
  }

  @Test
  void pressedTwiceItIsBegunAndAdoptedOnce() {
    var next = slug("charter-twice");
    var drafts = rules + "/drafts";
    var begun = opened(drafts, complete(next));
    for (var i = 0; i < 2; i++) {
      assertThat(editor.sendTo(drafts, drafts, begun))
          .hasStatus(303)
          .hasHeader("Location", drafts + "/" + next);
    }
    assertThat(editor.page(drafts).select("#drafts ~ ul li")).hasSize(1);

    var draft = drafts + "/" + next;
    var adopted =
        opened(
            draft,
            "adopted",
            "2027-06-25",
            "since",
            "2028-01-01",
            "source",
            "source-of-tests",
            "why",
            "The assembly decided.");
    for (var i = 0; i < 2; i++) {
      assertThat(editor.sendTo(draft + "/adoption", draft, adopted))
          .hasStatus(303)
          .hasHeader("Location", rules);
    }
    assertThat(
            editor.sendTo(
                draft + "/adoption",
                "/desk/recovery-codes",
                "adopted",
                "2027-06-25",
                "since",
                "2029-01-01",
                "source",
                "source-of-tests",
                "why",
                "Once more."))
        .as("another form")
        .hasStatus(409)
        .bodyText()
        .contains("Charter of 2027", "is public");
  }

  /** What was typed into a form, and which opened one it is. */
  private String[] opened(String page, String... typed) {
    return Stream.concat(
            Stream.of(typed),
            Stream.of(Once.FORM, editor.page(page).select("main [name=" + Once.FORM + "]").val()))
        .toArray(String[]::new);
  }

  @Test
  void begunByThreeAtOnceUnderOneAddressItIsBegunOnce() throws InterruptedException {
    var next = slug("charter-crowded");
    var clerks = List.of(editor, work.editor(network), work.editor(network));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers =
          threads.invokeAll(
              clerks.stream()
                  .<Callable<Integer>>map(
                      it ->
                          () ->
                              it.send(rules + "/drafts", complete(next)).getResponse().getStatus())
                  .toList());
      // Whoever is late is refused by the address, or by the name that would stand there twice.
      assertThat(answers)
          .extracting(Future::resultNow)
          .containsOnlyOnce(303)
          .isSubsetOf(303, 409, 422);
    }
    assertThat(editor.page(rules + "/drafts").select("#drafts ~ ul li")).hasSize(1);
  }

  @Test
  void whatCannotBeKeptComesBackAtItsField() {
    var next = slug("charter-unkept");
    for (var unkept : List.of("So\0", "So\u202e.", "So. ".repeat(1000))) {
      var typed = complete(next);
      typed[typed.length - 1] = unkept;
      assertThat(editor.send(rules + "/drafts", typed))
          .hasStatus(422)
          .bodyText()
          .contains("id=\"mistake-why\"", "value=\"" + next + "\"");
    }
    assertThat(begin("a\0b")).hasStatus(422).bodyText().contains("id=\"mistake-slug\"");
    assertThat(begin(next)).hasStatus(303);
    var draft = rules + "/drafts/" + next;
    for (var unkept : List.of("So\0", "So. ".repeat(1000))) {
      assertThat(
              editor.sendTo(
                  draft + "/adoption",
                  draft,
                  "adopted",
                  "2027-06-25",
                  "since",
                  "2028-01-01",
                  "source",
                  "source-of-tests",
                  "why",
                  unkept))
          .hasStatus(422)
          .bodyText()
          .contains("id=\"mistake-why\"", "value=\"2028-01-01\"");
    }
  }

  @Test
  void whatIsWrongWithAnAdoptionIsSaidFirstAndLeadsToItsField() {
    var next = slug("charter-unready");
    begin(next);
    var draft = rules + "/drafts/" + next;
    var answer =
        editor.sendTo(draft + "/adoption", draft, "adopted", "soon", "why", "It was decided.");
    assertThat(answer)
        .hasStatus(422)
        .bodyText()
        .containsSubsequence(
            "2 fields need correcting",
            "#field-since\">In force from: This must be filled in.",
            "#field-source",
            "id=\"changes\"")
        .contains("id=\"field-since\"");
  }

  @Test
  void whatATableLacksIsSaidWithItsIncomeClass() {
    work.fact(
        "band",
        "article",
        book + "-7",
        "use",
        "fee",
        "income-class",
        "IV",
        "at-least",
        "5",
        "value",
        "100");
    var next = slug("charter-with-gap");
    begin(next);
    assertThat(text(editor, rules + "/drafts/" + next))
        .contains("Yearly fee, income class IV: 0 to 4 lie in no row.");
    assertThat(adopt(next, "2028-01-01"))
        .hasStatus(422)
        .bodyText()
        .contains("lies in no row of its tables, or in two", "value=\"The assembly decided.\"");
    assertThat(text(work.reader(), rules + "?on=2028-01-01")).contains("Charter of 2001");
    assertThat(adopt(next, "2028-01-01", "flaws-are-meant", "true")).hasStatus(303);
  }

  @Test
  void anAddressThatIsTakenIsRefusedAndNothingIsWrittenIntoTheOtherVersion() {
    var next = slug("charter-of-two");
    begin(next);
    var before = text(editor, rules + "/drafts/" + next);
    for (var taken : List.of(book, next)) {
      assertThat(begin(taken))
          .as(taken)
          .hasStatus(422)
          .bodyText()
          .contains("id=\"mistake-slug\"", "“" + taken + "” is taken already.");
    }
    assertThat(text(editor, rules + "/drafts/" + next)).isEqualTo(before);
    assertThat(editor.page(rules + "/drafts").select("#drafts ~ ul li")).hasSize(1);
  }

  private org.springframework.test.web.servlet.assertj.MvcTestResult begin(String slug) {
    return editor.send(rules + "/drafts", complete(slug));
  }

  private String[] complete(String slug) {
    return new String[] {
      "from",
      book,
      "name",
      "Charter of 2027",
      "slug",
      slug,
      "source",
      "source-of-tests",
      "why",
      "To be amended."
    };
  }

  private String change(String draft, String sentence) {
    return editor
        .page(draft)
        .select("#articles ~ ul li:contains(" + sentence + ") a[href$=/correct]")
        .attr("href");
  }

  /** A city that has been a member since 2010; its slug. */
  private String member(String name, @Nullable String category) {
    var city = work.city(name);
    var fields =
        new ArrayList<>(
            List.of(
                "network", network, "organization", city, "kind", "member", "since", "2010-01-01"));
    if (category != null) {
      fields.addAll(List.of("category", category));
    }
    work.fact("membership", fields.toArray(String[]::new));
    return city;
  }

  private void article(String slug, String number, String heading) {
    work.fact("article", "slug", slug, "book", book, "number", number);
    named("articles/" + slug, heading);
  }

  private void named(String bearer, String name) {
    work.fact("name", "bearer", bearer, "text", name, "language", "en", "kind", "official");
  }
}
