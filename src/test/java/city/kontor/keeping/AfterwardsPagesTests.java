package city.kontor.keeping;

import static city.kontor.keeping.SidesPagesTests.pairOf;
import static city.kontor.keeping.Workplace.bare;
import static city.kontor.keeping.Workplace.press;
import static city.kontor.keeping.Workplace.save;
import static city.kontor.keeping.Workplace.sourced;
import static city.kontor.keeping.Workplace.text;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import city.kontor.accounts.Browsing;
import city.kontor.documents.Paper;
import city.kontor.facts.Acts;
import city.kontor.facts.Form;
import city.kontor.history.Actor;
import city.kontor.history.FactId;
import city.kontor.history.Recordings;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The same holds after every act, by whatever door it comes. */
@PageTest
class AfterwardsPagesTests extends TwoCities {

  private static final byte[] PAPER = "%PDF-1.7 the paper".getBytes(StandardCharsets.US_ASCII);

  @Autowired Acts acts;
  @Autowired Recordings recordings;

  AfterwardsPagesTests() {
    super("Afterbay", "Aftercove");
  }

  @Test
  void anothersPairIsNeitherHiddenNorPutOff() {
    var waiting = new String[] {"act-visibility", "parties", "act-released", "2027-03-01"};
    var pair = pair(keeper, waiting);
    var tie = tie(other, waiting);
    assertThat(pairOf(other, tie)).isEqualTo(pair);
    disclose(other, tie, "parties", "2030-01-01");
    assertThat(text(keeper, pair)).contains("1 March 2027");
    disclose(other, tie, "office", "");
    assertThat(other.get(pair)).hasStatus(200);
    assertThat(press(other, tie + "/withdraw", "save", "act-why", "A draft.")).hasStatus(303);
    assertThat(text(keeper, pair)).contains("1 March 2027");
  }

  @Test
  void aPairStaysOneOfTheSameTwo() {
    var third = work.city("Afterdell");
    var pair = pair(keeper);
    var secret = tie(other, "wording", "Quiet words", "act-visibility", "office");
    assertThat(
            press(
                keeper,
                pair + "/correct",
                "save",
                sourced("one", here, "other", third, "source-keep", "")))
        .hasStatus(422)
        .bodyText()
        .contains("A pair stays one of the same two")
        .doesNotContain("Quiet words");
    assertThat(text(other, secret)).contains("Quiet words");
  }

  @Test
  void whatOneStatedForItselfStaysItsOwnWhateverBecomesOfThePair() {
    var third = work.city("Afterdell");
    var pair = pair(keeper);
    var secret = tie(other, "wording", "Quiet words", "act-visibility", "office");
    // As it was still done before decision 0051.
    recordings.record(
        Actor.REGISTER,
        "A pair of before.",
        it -> {
          acts.correct(
              it,
              FactId.of(pair.replaceFirst(".*/", "")),
              new Form(Map.of("one", here, "other", third)),
              List.of());
          return it;
        });
    assertThat(text(other, secret)).contains("Quiet words");
    for (var anybodyElse : new Browsing[] {keeper, work.editor(third), work.administrator()}) {
      assertThat(anybodyElse.get(secret)).hasStatus(404);
    }
    assertThat(press(other, secret + "/withdraw", "save", "act-why", "It is void.")).hasStatus(303);
  }

  @Test
  void nothingIsUndoneUnderWhatEverybodySees() {
    var pair = pair(keeper, "act-visibility", "parties");
    disclose(keeper, pair, "public", "");
    var published = work.newest();
    var tie = tie(other);
    assertThat(pairOf(other, tie)).isEqualTo(pair);
    assertThat(undo(keeper, published))
        .hasStatus(409)
        .bodyText()
        .contains("but not what that is about");
    assertThat(work.reader().get(pair)).hasStatus(200);
  }

  @Test
  void anothersPairThatWentAlongStaysWhenTheActIsTakenBack() {
    var pair = pair(keeper, "act-visibility", "parties");
    var tie = tie(other);
    var stated = work.newest();
    assertThat(work.reader().get(pair)).hasStatus(200);
    assertThat(other.send("/offices/" + there + "/journal/" + stated + "/undo", "why", "A slip."))
        .hasStatus(303);
    assertThat(work.reader().get(tie)).hasStatus(410);
    assertThat(work.reader().get(pair)).hasStatus(200);
  }

  @Test
  void noPaperIsTakenFromUnderWhatEverybodySeesByUndoing() {
    var paper = source(keeper, "act-visibility", "office");
    disclose(keeper, paper.path(), "public", "");
    var published = work.newest();
    var name = name(other, there, paper);
    assertThat(undo(keeper, published)).hasStatus(409).bodyText().contains("none of its sources");
    assertThat(work.reader().get(paper.path())).hasStatus(200);
    assertThat(work.reader().get(name)).hasStatus(200);
  }

  @Test
  void nothingIsRestoredOntoAHiddenPaper() {
    var first = source(keeper);
    var second = source(keeper);
    var name = name(keeper, here, first);
    var stated = work.newest();
    save(
        keeper,
        name + "/correct",
        "source-keep",
        "",
        "source-known",
        second.slug(),
        "act-why",
        "A better paper.");
    disclose(keeper, first.path(), "office", "");
    assertThat(
            press(
                keeper,
                name + "/restore",
                "save",
                "recording",
                String.valueOf(stated),
                "act-why",
                "It was better."))
        .hasStatus(409)
        .bodyText()
        .contains("none of its sources");
  }

  @Test
  void ofTwoPapersUnderOneFactOneStaysWhenBothAreHiddenAtOnce() {
    var first = source(keeper);
    var second = source(keeper);
    var name = name(keeper, here, first);
    save(
        keeper,
        name + "/correct",
        "source-keep",
        "true",
        "source-known",
        second.slug(),
        "act-why",
        "Both say so.");
    var hidden =
        Stream.of(first, second)
            .map(
                it ->
                    CompletableFuture.supplyAsync(
                        () ->
                            press(
                                    work.editor(here),
                                    it.path() + "/disclose",
                                    "save",
                                    "act-visibility",
                                    "office",
                                    "act-released",
                                    "",
                                    "act-why",
                                    "Not for all.")
                                .getResponse()
                                .getStatus()))
            .toList();
    assertThat(hidden.stream().map(CompletableFuture::join)).containsOnlyOnce(303);
  }

  @Test
  void noProposalIsAcceptedThatRestsOnAHiddenPaper() {
    var paper = source(other);
    var proposal = name(other, here, paper);
    assertThat(proposal).startsWith("/proposals/");
    disclose(other, paper.path(), "office", "");
    assertThat(accept(proposal)).hasStatus(409).bodyText().contains("none of its sources");
    assertThat(text(work.reader(), "/cities/" + here)).doesNotContain("Old Name");
  }

  @Test
  void whatIsAcceptedOfAPairShowsItToo() {
    var pair = pair(keeper);
    var third = work.editor(work.city("Afterdell"));
    var proposal = tie(third);
    assertThat(proposal).startsWith("/proposals/");
    disclose(keeper, pair, "office", "");
    assertThat(accept(proposal)).hasStatus(303);
    assertThat(work.reader().get(pair)).hasStatus(200);
  }

  @Test
  void aSecondPersonLooksAtWhateverComesAlong() {
    var withdrawn = pair(keeper);
    press(keeper, withdrawn + "/withdraw", "save", "act-why", "There is none.");
    work.wanting(here, "partnership");
    assertThat(tie(keeper)).startsWith("/approvals/");
    assertThat(work.reader().get(withdrawn)).hasStatus(410);
  }

  @Test
  void aSecondPersonLooksAtThePaperThatComesWithAProposal() {
    work.wanting(here, "source");
    var proposal =
        bare(
            save(
                other,
                "/facts/new/name",
                "bearer",
                "organizations/" + here,
                "text",
                "Old Name",
                "language",
                "en",
                "kind",
                "former",
                "source-title",
                "Letter to " + here,
                "source-language",
                "en",
                "source-publisher",
                "An office",
                "source-class",
                "official",
                "act-why",
                "It says so."));
    assertThat(accept(proposal)).hasStatus(409).bodyText().contains("wants a second person");
    assertThat(text(work.reader(), "/cities/" + here)).doesNotContain("Old Name");
  }

  @Test
  void noFileIsPutWhereADayOrAnotherPublishesIt() {
    var waiting = source(keeper, "act-visibility", "office", "act-released", "2027-01-01");
    var open = source(keeper);
    assertThat(keeper.upload(open.path() + "/document", "file", PAPER, "why", "The paper."))
        .hasStatus(303);
    work.wanting(here, "source");
    assertThat(keeper.upload(waiting.path() + "/document", "file", PAPER, "why", "The paper."))
        .hasStatus(422)
        .bodyText()
        .contains("will on its day");
    assertThat(
            keeper.upload(
                open.path() + "/document",
                "file",
                PAPER,
                "why",
                "Not this.",
                "visibility",
                "office"))
        .hasStatus(422);
  }

  @Test
  void whoeverOnlyLooksAfterTheRegisterReadsInAJournalWhatEverybodyMay() {
    var open = name(keeper, here, source(keeper));
    tie(keeper, "wording", "Quiet words", "act-visibility", "office");
    var stated = work.newest();
    var journal = "/offices/" + here + "/journal";
    var administrator = work.administrator();
    for (var path : List.of(journal, journal + ".csv", journal + "?text=Quiet")) {
      assertThat(administrator.get(path)).hasStatus(200).bodyText().doesNotContain("Quiet words");
      assertThat(keeper.get(path)).hasStatus(200).bodyText().contains("Quiet words");
    }
    assertThat(administrator.get(journal + ".csv")).bodyText().contains(open);
    assertThat(administrator.get(journal + "/" + stated + "/undo")).hasStatus(404);
  }

  @Test
  void noAddressIsMadeOfAHiddenOrganizationsByWhatComesAlong() {
    var administrator = work.administrator();
    var hidden =
        bare(
            save(
                administrator,
                "/facts/new/organization",
                sourced("slug", "hid-" + here, "kind", "network", "act-visibility", "office")));
    var third = work.city("Afterdell");
    var pair =
        bare(
            save(
                administrator,
                "/facts/new/partnership",
                sourced(
                    "one",
                    third,
                    "other",
                    hidden.replaceFirst(".*/", ""),
                    "act-visibility",
                    "parties")));
    assertThat(
            press(
                administrator,
                "/facts/new/tie?partnership=" + pair.replaceFirst(".*/", ""),
                "look",
                sourced("kind", "sister-city")))
        .hasStatus(409)
        .bodyText()
        .contains("but not what that is about");
  }

  @Test
  void aCaretakersOwnAgreementStaysItsOwnWhenTheOfficeOpens() {
    var cared = work.city("Aftercared");
    var administrator = work.administrator();
    administrator.send("/caretakers", "organization", cared, "office", here);
    var secret =
        bare(
            save(
                keeper,
                "/facts/new/tie",
                sourced(
                    "one",
                    here,
                    "other",
                    cared,
                    "kind",
                    "sister-city",
                    "since",
                    "2021",
                    "act-visibility",
                    "office")));
    assertThat(keeper.get(secret)).hasStatus(200);
    var opened = work.editor(cared);
    assertThat(keeper.get(secret)).hasStatus(200);
    assertThat(opened.get(secret)).hasStatus(404);
  }

  private String pair(Browsing browser, String... typed) {
    return stated(browser, "partnership", typed);
  }

  private String tie(Browsing browser, String... typed) {
    return stated(
        browser,
        "tie",
        Stream.concat(Stream.of("kind", "friendship-charter", "since", "2020"), Stream.of(typed))
            .toArray(String[]::new));
  }

  private String stated(Browsing browser, String kind, String... typed) {
    var two = Stream.of(sourced("one", here, "other", there));
    return bare(
        save(
            browser,
            "/facts/new/" + kind,
            Stream.concat(two, Stream.of(typed)).toArray(String[]::new)));
  }

  /** A document, by the end of its address and as a fact. */
  private record Paper(String slug, String path) {}

  private static Paper source(Browsing browser, String... typed) {
    var slug = Workplace.slug("afterpaper");
    var described =
        Stream.of("title", "Minutes", "publisher", "An office", "class", "official", "slug", slug);
    var around = Stream.of("origin", slug, "act-why", "To cite it.");
    return new Paper(
        slug,
        bare(
            save(
                browser,
                "/facts/new/source",
                Stream.of(described, around, Stream.of(typed))
                    .flatMap(it -> it)
                    .toArray(String[]::new))));
  }

  private static String name(Browsing browser, String bearer, Paper paper) {
    return bare(
        save(
            browser,
            "/facts/new/name",
            "bearer",
            "organizations/" + bearer,
            "text",
            "Old Name",
            "language",
            "en",
            "kind",
            "former",
            "source-known",
            paper.slug(),
            "act-why",
            "It says so."));
  }

  private MvcTestResult undo(Browsing browser, long act) {
    return browser.sendTo(
        "/offices/" + here + "/journal/" + act + "/undo", "/desk/recovery-codes", "why", "No.");
  }

  private MvcTestResult accept(String proposal) {
    return keeper.sendTo(proposal + "/acceptance", proposal, "answer", "Yes.");
  }

  private static void disclose(Browsing browser, String fact, String visibility, String day) {
    save(
        browser,
        fact + "/disclose",
        "act-visibility",
        visibility,
        "act-released",
        day,
        "act-why",
        "Decided.");
  }
}
