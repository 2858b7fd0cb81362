package city.kontor.redactions;

import static city.kontor.keeping.Workplace.body;
import static city.kontor.keeping.Workplace.press;
import static city.kontor.keeping.Workplace.save;
import static city.kontor.keeping.Workplace.sourced;
import static city.kontor.keeping.Workplace.text;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import city.kontor.accounts.Browsing;
import city.kontor.documents.DocumentPagesTests;
import city.kontor.facts.Redactions;
import city.kontor.history.FactId;
import city.kontor.keeping.Workplace;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A text that must not be read is nowhere to be read, and its place says so. */
@PageTest
class RedactionPagesTests {

  @Autowired Workplace work;
  @Autowired JdbcClient jdbc;

  @Autowired
  @Qualifier("lateRedactions")
  SmartInitializingSingleton late;

  @Test
  void whatWasWithdrawnIsRedactedFromItsPage() {
    var secret = "zzw" + UUID.randomUUID().toString().replace("-", "");
    var city = work.city("Goneton");
    var fact =
        "/facts/"
            + work.fact(
                "name",
                "bearer",
                "organizations/" + city,
                "text",
                secret,
                "language",
                "en",
                "kind",
                "alias");
    var editor = work.editor(city);
    save(editor, fact + "/withdraw", "act-why", "It should never have been stated.");
    var administrator = work.administrator();
    var link = "main a[href=" + fact + "/redaction]";
    var withdrawn = org.jsoup.Jsoup.parse(body(administrator.get(fact)));
    assertThat(withdrawn.select(link)).hasSize(1);
    assertThat(org.jsoup.Jsoup.parse(body(editor.get(fact))).select(link)).isEmpty();
    assertThat(body(work.reader().get(fact + "/history"))).contains(secret);
    redact(administrator, fact, "text", "Somebody's own name.");
    assertThat(body(work.reader().get(fact + "/history"))).doesNotContain(secret);
  }

  @Test
  void aRedactedTextStandsInNoOutputAndItsPlaceSaysWhenAndWhy() {
    var secret = "zzq" + UUID.randomUUID().toString().replace("-", "");
    var city = work.city("Quarryton");
    var editor = work.editor(city);
    var begun = last();
    var fact =
        Workplace.bare(
            save(
                editor,
                "/facts/new/name",
                sourced(
                    "bearer",
                    "organizations/" + city,
                    "text",
                    secret + " first",
                    "language",
                    "en",
                    "kind",
                    "alias")));
    var moment = OffsetDateTime.now(ZoneOffset.UTC).toString();
    save(editor, fact + "/correct", "text", secret + " second", "act-why", "Ask " + secret + ".");
    var paths =
        List.of(
            fact,
            fact + ".json",
            fact + "?recorded=" + moment,
            fact + ".json?recorded=" + moment,
            "/zh-Hant" + fact,
            fact + "/history",
            fact + "/history.json",
            fact + "/history.atom",
            "/cities/" + city,
            "/cities/" + city + ".json",
            "/cities/" + city + "?recorded=" + moment,
            "/cities/" + city + "/history",
            "/changes.jsonl?after=" + begun,
            "/changes.json?after=" + begun,
            "/search?q=" + secret,
            "/search.json?q=" + secret,
            "/search/suggestions?q=" + secret);
    for (var path : paths) {
      work.reader().get(path);
    }
    assertThat(said(fact, secret)).isTrue();
    assertThat(said(fact + "?recorded=" + moment, secret)).isTrue();
    assertThat(said("/changes.jsonl?after=" + begun, secret)).isTrue();

    Workplace.press(editor, fact + "/correct", "draft", "text", secret + " third");
    var administrator = work.administrator();
    assertThat(administrator.page(fact).select("main a[href$=/redaction]")).hasSize(1);
    redact(administrator, fact, "text", "It was a private number.");
    redact(administrator, fact, "why", "It was a private number.");

    var leaking = new ArrayList<String>();
    for (var path : paths) {
      if (said(path, secret)) {
        leaking.add(path);
      }
    }
    assertThat(leaking).isEmpty();
    assertThat(body(editor.get("/offices/" + city + "/journal"))).doesNotContain(secret);
    assertThat(body(editor.get(fact + "/restore"))).doesNotContain(secret);
    assertThat(tablesWith(secret)).isEmpty();
    for (var path : List.of(fact, fact + "?recorded=" + moment)) {
      assertThat(Workplace.text(work.reader(), path))
          .contains("Text: redacted on", "It was a private number.", "[redacted");
    }
    assertThat(body(work.reader().get(fact + ".json")))
        .contains("\"redactions\":[{\"field\":\"text\"");
    assertThat(Workplace.text(work.reader(), fact + "/history"))
        .contains("Redacted", "It was a private number.");
    assertThat(body(work.reader().get("/changes.jsonl?after=" + begun)))
        .contains("\"verb\":\"redact\"");
  }

  @Test
  void whatPeopleWroteWithProposalsAndToASecondPersonGoesWithTheText() {
    var secret = "zzq" + UUID.randomUUID().toString().replace("-", "");
    var city = work.city("Shaleton");
    var keeper = work.editor(city);
    var second = work.editor(city);
    var proposer = work.editor(work.city("Gneisston"));
    var begun = last();
    var accepted =
        Workplace.bare(
            save(
                proposer,
                "/facts/new/name",
                "bearer",
                "organizations/" + city,
                "text",
                secret + " one",
                "language",
                "en",
                "kind",
                "alias",
                "source-known",
                "source-of-tests",
                "act-why",
                "Ask " + secret));
    var answered = keeper.sendTo(accepted + "/acceptance", accepted, "answer", "Thanks, " + secret);
    assertThat(answered).hasStatus(303);
    var fact = Workplace.bare(String.valueOf(answered.getResponse().getHeader("Location")));
    var refused = correct(proposer, fact, secret + " two", "Or " + secret);
    assertThat(keeper.sendTo(refused + "/refusal", refused, "answer", "Not " + secret))
        .hasStatus(303);
    work.wanting(city, "name");
    var approved = correct(keeper, fact, secret + " three", "By " + secret);
    assertThat(second.sendTo(approved + "/approval", approved, "note", "Checked, " + secret))
        .hasStatus(303);
    var returned = correct(keeper, fact, secret + " four", "Perhaps " + secret);
    assertThat(second.sendTo(returned + "/return", returned, "note", "Which " + secret))
        .hasStatus(303);
    var open = correct(proposer, fact, secret + " five", "Still " + secret);
    assertThat(List.of(refused, open)).allMatch(it -> it.startsWith("/proposals/"));
    assertThat(List.of(approved, returned)).allMatch(it -> it.startsWith("/approvals/"));
    assertThat(tablesWith(secret))
        .contains("facts.proposal", "keeping.approval", "keeping.approval_step")
        .contains("history.recording");

    redact(work.administrator(), fact, "text", "It was a private number.");

    var leaking = new ArrayList<String>();
    for (var path :
        List.of(
            fact,
            fact + ".json",
            fact + "/history",
            fact + "/history.json",
            fact + "/history.atom",
            accepted,
            accepted + ".json",
            refused,
            refused + ".json",
            open,
            open + ".json",
            approved,
            returned,
            "/desk",
            "/desk/proposals",
            "/desk/proposals.json",
            "/offices/" + city + "/journal",
            "/offices/" + city + "/journal.csv",
            "/changes.json?after=" + begun,
            "/changes.jsonl?after=" + begun)) {
      for (var person : List.of(work.reader(), proposer, keeper, second, work.administrator())) {
        if (body(person.get(path)).contains(secret)) {
          leaking.add(path);
        }
      }
    }
    assertThat(leaking).isEmpty();
    assertThat(tablesWith(secret)).isEmpty();
    for (var path : List.of(accepted, refused, open)) {
      assertThat(text(proposer, path)).contains("[redacted");
    }
    for (var path : List.of(approved, returned)) {
      assertThat(text(second, path)).contains("[redacted");
    }
  }

  @Test
  void whatWasTakenBackGoesWithTheTextThatItBecame() {
    var secret = "zzq" + UUID.randomUUID().toString().replace("-", "");
    var city = work.city("Slateton");
    var editor = work.editor(city);
    var second = work.editor(city);
    work.wanting(city, "name");
    var takenBack =
        Workplace.bare(
            save(
                editor,
                "/facts/new/name",
                sourced(
                    "bearer",
                    "organizations/" + city,
                    "text",
                    secret + " one",
                    "language",
                    "en",
                    "kind",
                    "alias")));
    assertThat(editor.sendTo(takenBack + "/withdrawal", takenBack, "note", "Not " + secret))
        .hasStatus(303);
    var draft = editor.page(takenBack).select("a:contains(Go on typing it)").attr("href");
    var again = Workplace.bare(save(editor, draft, "text", secret + " two"));
    var approved = second.sendTo(again + "/approval", again, "note", "");
    var fact = Workplace.bare(String.valueOf(approved.getResponse().getHeader("Location")));
    redact(work.administrator(), fact, "text", "It was a private number.");
    assertThat(tablesWith(secret)).isEmpty();
    assertThat(text(second, takenBack)).contains("[redacted");
  }

  @Test
  void whatWasTakenBackOfAChangeFromADateGoesWithTheFactThatBeganByIt() {
    var secret = "zzq" + UUID.randomUUID().toString().replace("-", "");
    var city = work.city("Gypsumton");
    var editor = work.editor(city);
    var second = work.editor(city);
    work.wanting(city, "name");
    var before =
        work.fact(
            "name",
            "bearer",
            "organizations/" + city,
            "text",
            "Gypsum",
            "language",
            "en",
            "kind",
            "alias",
            "since",
            "2000");
    var change = "/facts/" + before + "/change";
    var takenBack =
        Workplace.bare(save(editor, change, sourced("text", secret + " one", "since", "2010")));
    assertThat(editor.sendTo(takenBack + "/withdrawal", takenBack, "note", "Not " + secret))
        .hasStatus(303);
    var draft = editor.page(takenBack).select("a:contains(Go on typing it)").attr("href");
    var again = Workplace.bare(save(editor, draft, "text", secret + " two"));
    assertThat(again).isNotEqualTo(takenBack);
    var approved = second.sendTo(again + "/approval", again, "note", "");
    var fact = Workplace.bare(String.valueOf(approved.getResponse().getHeader("Location")));
    assertThat(fact).isNotEqualTo("/facts/" + before);
    redact(work.administrator(), fact, "text", "It was a private number.");
    assertThat(tablesWith(secret)).isEmpty();
    assertThat(text(second, takenBack)).contains("[redacted");
  }

  /** Another matter may be called alike; or a program handed in anew what it had taken back. */
  @Test
  void whatWasTakenBackAndOnlySaysTheSameGivesUpThatFieldAlone() {
    var text = "Hall " + UUID.randomUUID();
    var city = work.city("Talcton");
    var one = work.editor(city);
    var other = work.editor(city);
    work.wanting(city, "name");
    var name =
        new String[] {
          "bearer", "organizations/" + city, "text", text, "language", "en", "kind", "alias"
        };
    var alike = Workplace.bare(save(other, "/facts/new/name", sourced(name)));
    assertThat(other.sendTo(alike + "/withdrawal", alike, "note", "Another hall.")).hasStatus(303);
    var handedIn = Workplace.bare(save(one, "/facts/new/name", sourced(name)));
    var approved = other.sendTo(handedIn + "/approval", handedIn, "note", "Looked at.");
    var fact = Workplace.bare(String.valueOf(approved.getResponse().getHeader("Location")));
    redact(work.administrator(), fact, "text", "It was a private number.");
    assertThat(text(one, handedIn)).contains("[redacted").doesNotContain(text, "Looked at.");
    assertThat(text(one, alike))
        .contains("[redacted", "A test says so.", "Another hall.")
        .doesNotContain(text);
    var draft = other.page(alike).select("a:contains(Go on typing it)").attr("href");
    assertThat(other.page(draft).select("[name=text]").val()).isEqualTo(text);
  }

  @Test
  void whatWasWrittenWithProposalsGoesWithTheReasonsGiven() {
    var secret = "zzq" + UUID.randomUUID().toString().replace("-", "");
    var network = work.network("Feldsparnet");
    var city = work.city("Micaton");
    var fact =
        "/facts/" + work.between("membership", network, city, "kind", "member", "since", "2004");
    var keeper = work.editor(network);
    var proposer = work.editor(city);
    var proposal =
        Workplace.bare(
            save(
                proposer,
                fact + "/end",
                "until",
                "2011",
                "source-known",
                "source-of-tests",
                "act-why",
                "Ask " + secret));
    assertThat(keeper.sendTo(proposal + "/refusal", proposal, "answer", "Not " + secret))
        .hasStatus(303);
    redact(work.administrator(), fact, "why", "It named a private person.");
    assertThat(text(proposer, proposal)).contains("[redacted").doesNotContain(secret);
    assertThat(tablesWith(secret)).isEmpty();
  }

  @Test
  void thePlacesInItsSourcesAreRedactedWithWhatTheyWereTypedIn() {
    var secret = "zzq" + UUID.randomUUID().toString().replace("-", "");
    var city = work.city("Schistton");
    var keeper = work.editor(city);
    var begun = last();
    var proposal =
        Workplace.bare(
            save(
                work.editor(work.city("Basaltton")),
                "/facts/new/name",
                sourced(
                    "bearer",
                    "organizations/" + city,
                    "text",
                    "Schist",
                    "language",
                    "en",
                    "kind",
                    "alias",
                    "source-locator",
                    "page of " + secret)));
    var answered = keeper.sendTo(proposal + "/acceptance", proposal, "answer", "Thanks.");
    var fact = Workplace.bare(String.valueOf(answered.getResponse().getHeader("Location")));
    assertThat(text(work.reader(), fact)).contains("page of " + secret);
    redact(work.administrator(), fact, "places", "It named a private person.");
    for (var path : List.of(fact, fact + ".json", "/changes.jsonl?after=" + begun)) {
      assertThat(body(work.reader().get(path))).doesNotContain(secret);
    }
    assertThat(text(work.reader(), fact)).contains("The places in its sources: redacted on");
    assertThat(choices(work.administrator(), fact)).doesNotContain("places");
    assertThat(tablesWith(secret)).isEmpty();
  }

  @Test
  void thePlacesInItsSourcesAreRedactedInWhatWasTakenBackBefore() {
    var secret = "zzq" + UUID.randomUUID().toString().replace("-", "");
    var city = work.city("Hornfelston");
    var editor = work.editor(city);
    var second = work.editor(city);
    work.wanting(city, "name");
    var name = new ArrayList<>(List.of("bearer", "organizations/" + city, "text", "Hornfels"));
    name.addAll(List.of("language", "en", "kind", "alias", "source-locator", secret + " one"));
    var form = sourced(name.toArray(String[]::new));
    var same = Workplace.bare(save(editor, "/facts/new/name", form));
    assertThat(editor.sendTo(same + "/withdrawal", same, "note", "Not yet.")).hasStatus(303);
    var before = Workplace.bare(save(editor, "/facts/new/name", form));
    assertThat(editor.sendTo(before + "/withdrawal", before, "note", "")).hasStatus(303);
    var draft = editor.page(before).select("a:contains(Go on typing it)").attr("href");
    var other = Workplace.bare(save(editor, draft, "source-locator", secret + " two"));
    assertThat(editor.sendTo(other + "/withdrawal", other, "note", "")).hasStatus(303);
    draft = editor.page(other).select("a:contains(Go on typing it)").attr("href");
    var again = Workplace.bare(save(editor, draft, "source-locator", secret + " one"));
    var approved = second.sendTo(again + "/approval", again, "note", "");
    var fact = Workplace.bare(String.valueOf(approved.getResponse().getHeader("Location")));
    redact(work.administrator(), fact, "places", "It named a private person.");
    for (var path : List.of(same, before, other, again)) {
      assertThat(text(second, path)).as(path).contains("[redacted").doesNotContain(secret);
      assertThat(body(second.get(path + ".json"))).as(path).doesNotContain(secret);
    }
    assertThat(text(second, same)).as("of another matter, perhaps").contains("Not yet.");
  }

  @Test
  void thePlaceThatAContestNamesIsRedactedWhereTheFactNamesNone() {
    var secret = "zzq" + UUID.randomUUID().toString().replace("-", "");
    var here = work.city("Flintton");
    var there = work.city("Chertton");
    var begun = last();
    var tie =
        Workplace.bare(
            save(
                work.editor(here),
                "/facts/new/tie?partnership=" + work.pair(here, there),
                sourced("kind", "sister-city", "since", "1986-10-03")));
    var other = work.editor(there);
    var second = work.editor(there);
    work.wanting(there, "tie");
    var handedIn =
        Workplace.bare(
            save(
                other,
                tie + "/contest",
                sourced("since", "1986-10-08", "source-locator", "page of " + secret)));
    assertThat(second.sendTo(handedIn + "/approval", handedIn, "note", "")).hasStatus(303);
    var moment = OffsetDateTime.now(ZoneOffset.UTC).toString();
    var again =
        Workplace.bare(
            save(
                other,
                tie + "/contest",
                sourced("since", "1986-10-09", "source-locator", "annex of " + secret)));
    assertThat(second.sendTo(again + "/approval", again, "note", "")).hasStatus(303);
    assertThat(text(work.reader(), tie)).contains("annex of " + secret);
    assertThat(tablesWith(secret)).contains("facts.position_past", "keeping.approval");

    redact(work.administrator(), tie, "places", "It named a private person.");

    for (var path :
        List.of(
            tie,
            tie + ".json",
            tie + "?recorded=" + moment,
            tie + "/history",
            "/changes.jsonl?after=" + begun)) {
      assertThat(body(work.reader().get(path))).as(path).doesNotContain(secret);
    }
    assertThat(text(work.reader(), tie))
        .contains("contests it and says instead", "9 October 1986", "[redacted")
        .contains("The places in its sources: redacted on");
    assertThat(choices(work.administrator(), tie)).doesNotContain("places");
    assertThat(tablesWith(secret)).isEmpty();
  }

  @Test
  void theNumberOfALetterIsRedactedWhereverItWasTyped() {
    var secret = "zzq" + UUID.randomUUID().toString().replace("-", "");
    var city = work.city("Dioriteton");
    var keeper = work.editor(city);
    var slug = Workplace.slug("letter");
    var proposal =
        Workplace.bare(
            save(
                work.editor(work.city("Andesiteton")),
                "/facts/new/name",
                "bearer",
                "organizations/" + city,
                "text",
                "Diorite",
                "language",
                "en",
                "kind",
                "alias",
                "source-class",
                "official",
                "source-title",
                "A letter",
                "source-publisher",
                "An authority",
                "source-published",
                "2026-11-20",
                "source-letter",
                secret,
                "source-slug",
                slug,
                "act-why",
                "As it says."));
    assertThat(keeper.sendTo(proposal + "/acceptance", proposal, "answer", "Thanks."))
        .hasStatus(303);
    assertThat(tablesWith(secret)).contains("facts.proposal");
    var fact = DocumentPagesTests.fact(keeper, slug);
    redact(work.administrator(), fact, "letter-number", "It named a private person.");
    assertThat(tablesWith(secret)).isEmpty();
  }

  @Test
  void theTitleOfALetterIsRedactedAlsoInWhatWasHandedInWithIt() {
    var secret = "zzq" + UUID.randomUUID().toString().replace("-", "");
    var city = work.city("Noriteton");
    var editor = work.editor(city);
    var other = work.editor(city);
    work.wanting(city, "name");
    var slugs = List.of(Workplace.slug("letter"), Workplace.slug("letter"));
    var name = new ArrayList<>(letter(slugs.getFirst(), secret + " one"));
    name.addAll(List.of("bearer", "organizations/" + city, "text", "Norite"));
    name.addAll(List.of("language", "en", "kind", "alias"));
    var handedIn = Workplace.bare(save(editor, "/facts/new/name", name.toArray(String[]::new)));
    var approved = other.sendTo(handedIn + "/approval", handedIn, "note", "");
    var fact = Workplace.bare(String.valueOf(approved.getResponse().getHeader("Location")));
    var corrected = new ArrayList<>(letter(slugs.getLast(), secret + " two"));
    corrected.addAll(List.of("text", "Norites"));
    var correction =
        Workplace.bare(save(editor, fact + "/correct", corrected.toArray(String[]::new)));
    assertThat(other.sendTo(correction + "/approval", correction, "note", "")).hasStatus(303);
    var plain = Workplace.bare(save(editor, fact + "/correct", sourced("text", "Norit")));
    assertThat(other.sendTo(plain + "/approval", plain, "note", "Rightly.")).hasStatus(303);
    assertThat(text(other, handedIn)).contains(secret + " one");
    assertThat(text(other, correction)).contains(secret + " two");

    for (var slug : slugs) {
      redact(
          work.administrator(),
          DocumentPagesTests.fact(editor, slug),
          "title",
          "It named a private person.");
    }
    for (var path : List.of(handedIn, correction)) {
      assertThat(text(other, path)).contains("[redacted").doesNotContain(secret);
      assertThat(body(other.get(path + ".json"))).doesNotContain(secret);
    }
    assertThat(tablesWith(secret)).isEmpty();
    assertThat(text(other, plain)).as("of another matter").contains("Rightly.");
  }

  private static List<String> letter(String slug, String title) {
    return List.of(
        new String[] {
          "source-class", "official",
          "source-title", title,
          "source-publisher", "An authority",
          "source-published", "2026-11-20",
          "source-slug", slug,
          "act-why", "As it says."
        });
  }

  @Test
  void theGroundOfASuspensionIsRedacted() {
    var network = work.network("Gabbronet");
    var membership =
        work.between(
            "membership", network, work.city("Tuffton"), "kind", "member", "since", "2004");
    var fact =
        work.fact(
            "suspension",
            "membership",
            membership.toString(),
            "since",
            "2020",
            "ground",
            "A private matter");
    redact(work.administrator(), "/facts/" + fact, "ground", "It named a private person.");
    assertThat(tablesWith("A private matter")).isEmpty();
  }

  private static String correct(Browsing person, String fact, String text, String why) {
    return Workplace.bare(save(person, fact + "/correct", "text", text, "act-why", why));
  }

  @Test
  void draftsAboutARedactedTextAreLetGoOfAndNoOthers() {
    var city = work.city("Marlstone");
    var owner = work.editor(city);
    var other = work.editor(city);
    var fact =
        Workplace.bare(
            save(
                owner,
                "/facts/new/name",
                sourced(
                    "bearer",
                    "organizations/" + city,
                    "text",
                    "Marl 0912",
                    "language",
                    "en",
                    "kind",
                    "alias")));
    press(owner, fact + "/correct", "draft", "text", "Marl 0913");
    press(owner, fact + "/languages", "draft");
    var about = fact.substring("/facts/".length());
    press(other, "/facts/new/text", "draft", "bearer", about, "content", "Mine alone");
    redact(work.administrator(), fact, "text", "It was a private number.");
    assertThat(text(owner, "/desk")).doesNotContain("Drafts of yours");
    assertThat(text(other, "/desk")).contains("Drafts of yours");
  }

  @Test
  void aRedactedDocumentIsHandedOutToNobodyAndInNoVersion() {
    var secret = "zzq" + UUID.randomUUID().toString().replace("-", "");
    var editor = work.editor(work.city("Scissorton"));
    var slug = DocumentPagesTests.source(editor);
    var fact = DocumentPagesTests.fact(editor, slug);
    var administrator = work.administrator();
    assertThat(choices(administrator, fact)).doesNotContain("document-itself");
    upload(editor, fact, secret + " first");
    var moment = OffsetDateTime.now(ZoneOffset.UTC).toString();
    upload(editor, fact, secret + " second");
    var path = "/sources/" + slug + "/document";
    assertThat(body(work.reader().get(path))).contains(secret);
    assertThat(tablesWith(HexFormat.of().formatHex(secret.getBytes(UTF_8)))).isNotEmpty();

    assertThat(choices(administrator, fact)).contains("document-itself");
    redact(administrator, fact, "document-itself", "It named a private person.");
    for (var then : List.of(path, path + "?recorded=" + moment)) {
      var answer = work.reader().get(then);
      assertThat(answer).hasStatusOk().hasHeader("Content-Type", "text/plain;charset=UTF-8");
      assertThat(body(answer)).isEqualTo(Redactions.MARK);
    }
    assertThat(tablesWith(HexFormat.of().formatHex(secret.getBytes(UTF_8)))).isEmpty();
    assertThat(Workplace.text(work.reader(), fact))
        .contains("The document itself, as uploaded: redacted on", "It named a private person.");
    var link = work.reader().page("/sources/" + slug).select("a:contains(redacted, see when)");
    assertThat(link.attr("href")).isEqualTo(fact);
    assertThat(choices(administrator, fact)).doesNotContain("document-itself");

    upload(editor, fact, "Without the name.");
    assertThat(body(work.reader().get(path))).isEqualTo("Without the name.");
  }

  private static List<String> choices(Browsing administrator, String fact) {
    return administrator.page(fact + "/redaction").select("option").eachAttr("value");
  }

  private static void upload(Browsing editor, String fact, String text) {
    assertThat(editor.upload(fact + "/document", "file", text.getBytes(UTF_8), "why", "The paper."))
        .hasStatus(303);
  }

  /** As a restore of an older backup leaves it. */
  @Test
  void whatWaitsToBeRedactedAgainIsRedactedBeforeAnybodyIsAnswered() {
    var city = work.city("Slateton");
    var name =
        work.fact(
            "name",
            "bearer",
            "organizations/" + city,
            "text",
            "A private number",
            "language",
            "en",
            "kind",
            "alias");
    jdbc.sql(
            """
            insert into history.redaction_due (fact, field, why)
            values (:fact, 'text', 'It was a private number.')
            """)
        .param("fact", name.value())
        .update();
    late.afterSingletonsInstantiated();
    var said = Workplace.text(work.reader(), "/facts/" + name);
    assertThat(said).contains("Text: redacted on", "It was a private number.", "[redacted");
    assertThat(said).doesNotContain("A private number");
    var newest = last();
    late.afterSingletonsInstantiated();
    assertThat(last()).as("once").isEqualTo(newest);
  }

  @Test
  void onlyAnAdministratorOfTheRegisterRedactsAndSaysWhy() {
    var city = work.city("Gravelton");
    FactId fact =
        work.fact(
            "name",
            "bearer",
            "organizations/" + city,
            "text",
            "Grit",
            "language",
            "en",
            "kind",
            "alias");
    var path = "/facts/" + fact + "/redaction";
    assertThat(work.editor(city).get(path))
        .hasStatus(403)
        .bodyText()
        .contains("Only an administrator of the register");
    assertThat(work.reader().get(path)).hasStatus(303);
    var refused = work.administrator().send("/zh-Hant" + path, "field", "since", "why", "");
    assertThat(refused).hasStatus(422);
    var page = org.jsoup.Jsoup.parse(body(refused));
    assertThat(page.select("#mistake-field, #mistake-why")).hasSize(2);
    assertThat(page.select("main").text()).doesNotContain("Grit");
    assertThat(Workplace.text(work.reader(), "/facts/" + fact)).contains("Grit");
  }

  @Test
  void afterwardsTheAdministratorReadsWhatWasDoneAlsoOfWhatNotEverybodySees() {
    var city = work.city("Loamton");
    var editor = work.editor(city);
    var administrator = work.administrator();
    for (var hidden : List.of(false, true)) {
      var fact =
          Workplace.bare(
              save(
                  editor,
                  "/facts/new/name",
                  sourced(
                      "bearer",
                      "organizations/" + city,
                      "text",
                      "Loam of somebody",
                      "language",
                      "en",
                      "kind",
                      "alias",
                      "act-visibility",
                      hidden ? "office" : "public")));
      assertThat(administrator.get(fact)).hasStatus(hidden ? 404 : 200);
      var answer =
          administrator.send(fact + "/redaction", "field", "text", "why", "A private name.");
      assertThat(answer).hasStatus(303);
      var path = String.valueOf(answer.getResponse().getHeader("Location"));
      var page = administrator.page(path).select("main");
      assertThat(page.select("[role=status]").text()).contains("Redacted.");
      assertThat(page.text())
          .contains("Text: redacted on", "A private name.")
          .doesNotContain("Loam of somebody");
      assertThat(page.select("a[href=" + fact + "/history]")).hasSize(hidden ? 0 : 1);
      assertThat(body(administrator.get("/zh-Hant" + path))).contains("已遮蔽。");
      assertThat(text(editor, fact)).contains("[redacted", "A private name.");
    }
  }

  private static void redact(Browsing administrator, String fact, String field, String why) {
    assertThat(administrator.send(fact + "/redaction", "field", field, "why", why)).hasStatus(303);
  }

  /** What was asked for does not count. */
  private boolean said(String path, String secret) {
    var asked = path.contains("q=" + secret);
    var body = body(work.reader().get(path));
    return asked
        ? body.contains(secret + " first") || body.contains(secret + " second")
        : body.contains(secret);
  }

  private long last() {
    return jdbc.sql("select max(no) from history.recording").query(Long.class).single();
  }

  /** All tables of the database in which a text stands. */
  private List<String> tablesWith(String text) {
    return jdbc
        .sql(
            """
            select format('%I.%I', schemaname, tablename) from pg_tables
            where schemaname not in ('pg_catalog', 'information_schema', 'places')
            """)
        .query(String.class)
        .list()
        .stream()
        .filter(
            table ->
                jdbc.sql("select exists (select from " + table + " t where t::text like :text)")
                    .param("text", "%" + text + "%")
                    .query(Boolean.class)
                    .single())
        .toList();
  }
}
