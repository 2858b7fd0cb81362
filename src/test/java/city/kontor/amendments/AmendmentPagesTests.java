package city.kontor.amendments;

import static city.kontor.keeping.Workplace.save;
import static city.kontor.keeping.Workplace.slug;
import static city.kontor.keeping.Workplace.text;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import city.kontor.accounts.Browsing;
import city.kontor.accounts.Role;
import city.kontor.keeping.Workplace;
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
    for (var city : new String[] {"Quay", "Mole"}) {
      work.fact(
          "membership",
          "network",
          network,
          "organization",
          work.city(city),
          "kind",
          "member",
          "category",
          full,
          "since",
          "2010-01-01");
    }
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
  void whatIsMissingIsAskedForAtItsFieldAndNothingIsRecorded() {
    var answer = editor.send(rules + "/drafts", "from", book, "slug", slug("half"));
    assertThat(answer).hasStatus(422).bodyText().contains("mistake-name", "mistake-source");
    assertThat(editor.send(rules + "/drafts", complete(book))).hasStatus(409);
    assertThat(text(editor, rules + "/drafts")).doesNotContain("Being prepared");
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

  private void article(String slug, String number, String heading) {
    work.fact("article", "slug", slug, "book", book, "number", number);
    named("articles/" + slug, heading);
  }

  private void named(String bearer, String name) {
    work.fact("name", "bearer", bearer, "text", name, "language", "en", "kind", "official");
  }
}
