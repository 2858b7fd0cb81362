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
import city.kontor.documents.DocumentPagesTests;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Whoever sees a fact sees what it is about; and a pair no sooner than what is of it. */
@PageTest
class PublicityPagesTests extends TwoCities {

  PublicityPagesTests() {
    super("Publiport", "Publihaven");
  }

  @Test
  void aPairWaitsAsLongAsItsAgreementAndStaysSecretWithoutIt() {
    var tie = tie(keeper, "act-visibility", "office", "act-released", "2027-01-10");
    var pair = pairOf(keeper, tie);
    assertThat(text(keeper, pair)).contains("10 January 2027");
    disclose(keeper, tie, "office", "act-released", "2027-06-01");
    assertThat(text(keeper, pair)).contains("1 June 2027").doesNotContain("10 January 2027");
    press(keeper, tie + "/withdraw", "save", "act-why", "Not signed.");
    assertThat(work.reader().get(pair)).hasStatus(404);
    assertThat(text(keeper, pair)).doesNotContain("1 June 2027");
    assertThat(keeper.get(tie + "/restore")).hasStatus(200);
    for (var anybodyElse : new Browsing[] {other, work.administrator()}) {
      assertThat(anybodyElse.get(tie + "/restore")).hasStatus(404);
    }
    tie(keeper);
    assertThat(work.reader().get(pair)).hasStatus(200);
    assertThat(work.reader().get("/partnerships/" + pair(here, there))).hasStatus(200);
  }

  @Test
  void theFirstOfSeveralThatIsPublishedShowsThePair() {
    var tie = tie(keeper, "act-visibility", "office");
    var pair = pairOf(keeper, tie);
    var signing =
        bare(
            save(
                keeper,
                "/facts/new/signing?partnership=" + pair.replaceFirst(".*/", ""),
                sourced("kind", "signed", "on", "2025-12-31", "act-visibility", "office")));
    disclose(keeper, tie, "public");
    assertThat(work.reader().get(pair)).hasStatus(200);
    assertThat(work.reader().get(signing)).hasStatus(404);
    assertThat(text(work.reader(), "/partnerships/" + pair(here, there)))
        .contains("friendship charter")
        .doesNotContain("31 December 2025");
  }

  @Test
  void aSecondPersonLooksAtThePairThatIsPublishedWithItsAgreement() {
    var tie = tie(keeper, "act-visibility", "office");
    work.wanting(here, "partnership");
    assertThat(save(keeper, tie + "/disclose", "act-visibility", "public", "act-why", "Now."))
        .startsWith("/approvals/");
    assertThat(work.reader().get(tie)).hasStatus(404);
  }

  @Test
  void eitherPartyPublishesItsOwnAgreementWhateverTheOtherKeepsBack() {
    var secret = tie(keeper, "act-visibility", "parties");
    var pair = pairOf(keeper, secret);
    var open = tie(other, "kind", "sister-city", "since", "1999-05-05");
    assertThat(pairOf(other, open)).isEqualTo(pair);
    assertThat(work.reader().get(pair)).hasStatus(200);
    assertThat(text(work.reader(), "/partnerships/" + pair(here, there)))
        .contains("5 May 1999")
        .doesNotContain("friendship charter");
    assertThat(press(other, open + "/withdraw", "save", "act-why", "Ours was a draft."))
        .hasStatus(303);
    assertThat(work.reader().get(secret)).hasStatus(404);
    assertThat(keeper.get(secret)).hasStatus(200);
  }

  @Test
  void aPairThatWasHiddenOrWithdrawnIsThereAgainWithWhatIsStatedOfItInPublic() {
    var first = tie(keeper);
    var pair = pairOf(keeper, first);
    press(keeper, first + "/withdraw", "save", "act-why", "A mistake.");
    disclose(keeper, pair, "office");
    assertThat(other.get(pair)).hasStatus(404);
    var second = tie(other);
    assertThat(work.reader().get(pair)).hasStatus(200);
    press(other, second + "/withdraw", "save", "act-why", "A mistake.");
    press(keeper, pair + "/withdraw", "save", "act-why", "There is none.");
    assertThat(work.reader().get(pair)).hasStatus(410);
    tie(other);
    assertThat(work.reader().get(pair)).hasStatus(200);
  }

  @Test
  void whatSomethingPublicIsAboutIsNotHidden() {
    var pair = pairOf(keeper, tie(keeper));
    assertThat(
            press(keeper, pair + "/disclose", "look", "act-visibility", "office", "act-why", "-"))
        .hasStatus(422)
        .bodyText()
        .contains("Something that everybody sees is about this");
    assertThat(work.reader().get(pair)).hasStatus(200);
  }

  @Test
  void theOnlyPaperUnderSomethingPublicIsNotHidden() {
    save(
        keeper,
        "/facts/new/tie",
        Stream.concat(
                Stream.of("one", here, "other", there, "kind", "sister-city"),
                Stream.of(
                    "since",
                    "2001-02-03",
                    "act-why",
                    "Signed.",
                    "source-known",
                    "",
                    "source-title",
                    "Charter of " + here,
                    "source-language",
                    "en",
                    "source-publisher",
                    "Archive",
                    "source-class",
                    "official",
                    "source-slug",
                    "charter-of-" + here))
            .toArray(String[]::new));
    var paper = DocumentPagesTests.fact(keeper, "charter-of-" + here);
    assertThat(
            press(keeper, paper + "/disclose", "look", "act-visibility", "office", "act-why", "-"))
        .hasStatus(422)
        .bodyText()
        .contains("rests on it alone");
  }

  @Test
  void aSecretAgreementJoinsThePairThatTheOtherPartyMadePublic() {
    var secret = tie(keeper, "act-visibility", "office");
    tie(other, "kind", "sister-city", "since", "1999-05-05");
    assertThat(
            press(keeper, secret + "/disclose", "look", "act-visibility", "public", "act-why", "-"))
        .hasStatus(422)
        .bodyText()
        .contains("The two have a page already");
    save(
        keeper,
        secret + "/correct",
        "partnership",
        pair(here, there),
        "act-why",
        "The page of both.");
    disclose(keeper, secret, "public");
    assertThat(text(work.reader(), "/partnerships/" + pair(here, there)))
        .contains("friendship charter", "sister city");
  }

  @Test
  void whereBothPartiesHaveAPageOfTheTwoAlreadyItIsSaidHowToJoinIt() {
    var secret = tie(keeper, "act-visibility", "office");
    var own = pairOf(keeper, secret);
    var waiting =
        tie(other, "kind", "sister-city", "since", "1999-05-05", "act-visibility", "parties");
    var shared = pairOf(other, waiting);
    assertThat(shared).isNotEqualTo(own);
    for (var visibility : List.of("public", "parties")) {
      var typed = new String[] {"act-visibility", visibility, "act-why", "Signed."};
      assertThat(press(keeper, secret + "/disclose", "look", typed))
          .hasStatus(422)
          .bodyText()
          .contains("The offices of both have a page of the two already", shared);
      assertThat(press(keeper, "/zh-Hant" + secret + "/disclose", "look", typed))
          .hasStatus(422)
          .bodyText()
          .contains("雙方單位已有共同頁面", shared);
      assertThat(press(keeper, own + "/disclose", "look", typed))
          .hasStatus(422)
          .bodyText()
          .contains("The two have a page already", shared, "withdraw this one");
    }
    var join = secret + "/correct?partnership=" + shared.replaceFirst(".*/", "");
    save(keeper, join, "act-why", "The page of both.");
    disclose(keeper, secret, "public");
    assertThat(pairOf(work.reader(), secret)).isEqualTo(shared);
    assertThat(work.reader().get(shared)).hasStatus(200);
    assertThat(work.reader().get(waiting)).hasStatus(404);
  }

  @Test
  void whatIsStatedForMoreJoinsThePageThatBothPartiesSee() {
    tie(keeper, "act-visibility", "office");
    var waiting =
        tie(other, "kind", "sister-city", "since", "1999-05-05", "act-visibility", "parties");
    var open = tie(keeper, "kind", "cooperation-mou", "since", "2005");
    assertThat(pairOf(keeper, open)).isEqualTo(pairOf(other, waiting));
    assertThat(work.reader().get(open)).hasStatus(200);
    assertThat(work.reader().get(waiting)).hasStatus(404);
  }

  @Test
  void aSecretAgreementThatIsRestoredShowsNoPairThatWasWithdrawn() {
    var open = tie(keeper);
    var pair = pairOf(keeper, open);
    var typed =
        new String[] {"kind", "sister-city", "since", "1999-05-05", "act-visibility", "office"};
    var secret = tie(other, typed);
    assertThat(pairOf(other, secret)).isEqualTo(pair);
    withdraw(other, secret);
    withdraw(keeper, open);
    withdraw(keeper, pair);
    assertThat(restore(other, secret)).hasStatus(303);
    assertThat(other.get(secret)).hasStatus(200);
    assertThat(keeper.get(secret)).hasStatus(404);
    for (var anybody : new Browsing[] {work.reader(), keeper, other}) {
      assertThat(anybody.get(pair)).hasStatus(410);
    }
  }

  @Test
  void aSecretAgreementStandsAgainWithItsOwnSecretPair() {
    var secret = tie(keeper, "act-visibility", "office");
    var pair = pairOf(keeper, secret);
    withdraw(keeper, secret);
    withdraw(keeper, pair);
    assertThat(restore(keeper, secret)).hasStatus(303);
    assertThat(keeper.get(pair)).hasStatus(200);
    for (var anybodyElse : new Browsing[] {work.reader(), other}) {
      assertThat(anybodyElse.get(pair)).hasStatus(404);
      assertThat(anybodyElse.get(secret)).hasStatus(404);
    }
  }

  private static void withdraw(Browsing browser, String fact) {
    assertThat(press(browser, fact + "/withdraw", "save", "act-why", "Not signed.")).hasStatus(303);
  }

  /** As it was before it was withdrawn. */
  private static MvcTestResult restore(Browsing browser, String fact) {
    var last =
        browser
            .page(fact + "/restore")
            .select("[name=recording] option")
            .eachAttr("value")
            .getLast();
    return press(browser, fact + "/restore", "save", "recording", last, "act-why", "It is signed.");
  }

  @Test
  void noPairTellsTheAddressOfACityThatIsHidden() {
    var administrator = work.administrator();
    var hidden =
        bare(
            save(
                administrator,
                "/facts/new/organization",
                sourced("slug", "hid-" + here, "kind", "network", "act-visibility", "office")));
    var id = hidden.replaceFirst(".*/", "");
    assertThat(
            press(
                administrator,
                "/facts/new/tie",
                "look",
                sourced("one", here, "other", id, "kind", "sister-city", "since", "2001")))
        .hasStatus(422)
        .bodyText()
        .contains("This is not public itself.");
  }

  @Test
  void nothingIsSaidInPublicOfWhatIsHidden() {
    var administrator = work.administrator();
    var slug = "hidname-" + here;
    var hidden =
        bare(
            save(
                administrator,
                "/facts/new/organization",
                sourced("slug", slug, "kind", "network", "act-visibility", "office")));
    var name = new String[] {"bearer", "organizations/" + slug, "kind", "common"};
    var typed =
        Stream.concat(
                Stream.of(name), Stream.of(sourced("text", "Hidname League", "language", "en")))
            .toArray(String[]::new);
    assertThat(press(administrator, "/facts/new/name", "look", typed))
        .hasStatus(422)
        .bodyText()
        .contains("This is not public itself.", "mistake-bearer");
    var office =
        Stream.concat(Stream.of(typed), Stream.of("act-visibility", "office"))
            .toArray(String[]::new);
    var fact = bare(save(administrator, "/facts/new/name", office));
    assertThat(
            press(
                administrator,
                fact + "/disclose",
                "save",
                "act-visibility",
                "public",
                "act-why",
                "-"))
        .hasStatus(422);
    assertThat(Workplace.body(work.reader().get("/changes.atom"))).doesNotContain("Hidname");
    disclose(administrator, hidden, "public");
    disclose(administrator, fact, "public");
    assertThat(text(work.reader(), fact)).contains("Hidname League");
  }

  @Test
  void noProposalTellsTheOfficeThatAnswersOfSomethingHidden() {
    var third = work.city("Publiquay");
    var asked = work.editor(third);
    var secret = pairOf(keeper, tie(keeper, "act-visibility", "office"));
    var open =
        bare(
            save(
                asked,
                "/facts/new/tie",
                sourced("one", third, "other", work.city("Publicliff"), "kind", "sister-city")));
    var id = secret.replaceFirst(".*/", "");
    for (var typed : List.of(id, pair(here, there))) {
      assertThat(
              press(
                  keeper,
                  open + "/correct",
                  "save",
                  "partnership",
                  typed,
                  "act-why",
                  "It is of ours."))
          .hasStatus(422)
          .bodyText()
          .contains("mistake-partnership", "may not see this");
    }
    assertThat(text(asked, "/desk")).doesNotContain("It is of ours.");
  }

  private String tie(Browsing browser, String... typed) {
    return bare(
        save(
            browser,
            "/facts/new/tie",
            Stream.concat(
                    Stream.of(
                        sourced(
                            "one",
                            here,
                            "other",
                            there,
                            "kind",
                            "friendship-charter",
                            "since",
                            "2026-01-10")),
                    Stream.of(typed))
                .toArray(String[]::new)));
  }

  private static void disclose(
      Browsing browser, String fact, String visibility, String... further) {
    save(
        browser,
        fact + "/disclose",
        Stream.concat(
                Stream.of("act-visibility", visibility, "act-released", "", "act-why", "Decided."),
                Stream.of(further))
            .toArray(String[]::new));
  }
}
