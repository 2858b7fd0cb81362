package city.kontor.keeping;

import static city.kontor.keeping.Workplace.bare;
import static city.kontor.keeping.Workplace.press;
import static city.kontor.keeping.Workplace.save;
import static city.kontor.keeping.Workplace.sourced;
import static city.kontor.keeping.Workplace.text;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import city.kontor.accounts.Browsing;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two cities and one fact: stated, confirmed, contested, and read alike from both sides. */
@PageTest
class SidesPagesTests {

  @Autowired Workplace work;

  /** The fact of the pair that an agreement is of. */
  static String pairOf(Browsing keeper, String tie) {
    var named = Workplace.body(keeper.get(tie + ".json"));
    return "/facts/" + named.replaceFirst("(?s).*\"partnership\":\"([0-9a-f-]{36})\".*", "$1");
  }

  @Test
  void aSlugThatAnotherBeginsWithDoesNotFindItsSecretPair() {
    var here = work.city("Dunnockport");
    var there = work.city("Wrynecport");
    var longer = there + "-xtra";
    work.fact("organization", "slug", longer, "kind", "local-government", "country", "JP");
    var keeper = work.editor(here);
    var hidden = sourced("one", here, "other", longer, "kind", "sister-city", "since", "2027");
    var all = new java.util.ArrayList<>(List.of(hidden));
    all.addAll(List.of("act-visibility", "office"));
    save(keeper, "/facts/new/tie", all.toArray(String[]::new));
    save(
        keeper,
        "/facts/new/tie",
        sourced("one", here, "other", there, "kind", "sister-city", "since", "1986-10-03"));
    assertThat(text(work.reader(), "/partnerships/" + here + "-" + there))
        .contains("3 October 1986")
        .doesNotContain("2027");
  }

  @Test
  void whatAnAdministratorStatesOfTwoThatAreNotHereNeitherHasStated() {
    var here = work.city("Siskinport");
    var there = work.city("Twiteport");
    var administrator = work.administrator();
    var tie =
        bare(
            save(
                administrator,
                "/facts/new/tie",
                sourced("one", here, "other", there, "kind", "sister-city", "since", "1986")));
    for (var page :
        List.of(tie, pairOf(administrator, tie), "/partnerships/" + here + "-" + there)) {
      assertThat(text(work.reader(), page)).as(page).doesNotContain("has stated it");
      assertThat(Workplace.body(work.reader().get(page + ".json")))
          .as(page)
          .doesNotContain("\"says\"");
    }
  }

  @Test
  void onePartyStatesAndTheOtherIsAskedConfirmsOrContestsUntilBothAgree() {
    var east = work.city("Eastport");
    var west = work.city("Westport");
    var pair = work.pair(east, west);
    var one = work.editor(east);
    var other = work.editor(west);
    var path = "/facts/new/tie?partnership=" + pair;
    var typed = sourced("kind", "sister-city", "since", "1986-10-03");
    assertThat(press(one, path, "look", typed))
        .hasStatus(200)
        .bodyText()
        .contains("Westport will be asked whether it is so");
    var fact = bare(save(one, path, typed));
    assertThat(text(other, "/desk")).contains("Facts your office is asked to confirm");
    assertThat(text(work.reader(), "/partnerships/" + pair))
        .contains(
            "Eastport has stated it.", "Westport has been asked and has not confirmed it yet.");

    assertThat(text(other, fact)).contains("Eastport has stated this and alone changes it");
    assertThat(other.get(fact + "/correct")).hasStatus(403);
    save(other, fact + "/contest", "since", "1986-10-08", "act-why", "Our copy is dated so.");
    for (var page : List.of(fact, "/partnerships/" + pair)) {
      assertThat(text(work.reader(), page))
          .contains(
              "Westport contests it and says instead",
              "Since: 8 October 1986, not 3 October 1986",
              "since 3 October 1986");
    }
    assertThat(text(one, "/desk")).contains("Facts on which you and the other party differ");

    var counter = one.page(fact).select("a:contains(as the other party has it)").attr("href");
    assertThat(one.page(counter).select("[name=since]").val()).isEqualTo("1986-10-08");
    save(one, counter, "act-why", "The copy is right.");
    assertThat(text(work.reader(), fact)).contains("has been asked").doesNotContain("contests it");
    assertThat(press(other, fact + "/confirm", "save", "act-why", "So it is.")).hasStatus(303);
    assertThat(text(work.reader(), fact)).contains("Westport confirms it.");
    assertThat(other.page(fact).select("main a[href$=/confirm]")).as("once is enough").isEmpty();
    assertThat(other.page(fact).select("main a[href$=/contest]")).isNotEmpty();
    assertThat(text(one, "/desk")).doesNotContain("Facts on which you");
  }

  @Test
  void anAgreementOfTwoThatHaveNoPageYetIsStatedWithTheirPair() {
    var here = work.city("Storkport");
    var there = work.city("Cranport");
    var pair = there + "-" + here;
    var one = work.editor(here);
    var other = work.editor(there);
    var path =
        one.page("/facts/new?about=/cities/" + here).select("a[href*=/new/tie]").attr("href");
    var form = one.page(path);
    assertThat(form.select("[name=partnership]")).as("no address to invent").isEmpty();
    assertThat(form.select("[name=one]").val()).isEqualTo(here);
    var bare = press(one, path, "look", "act-why", "Signed.");
    assertThat(bare).hasStatus(422);
    assertThat(Workplace.body(bare)).contains("href=\"#field-other\"");

    var city = work.reader().page("/cities/" + there).select("h1").text();
    var typed =
        new String[] {
          "other",
          city,
          "kind",
          "sister-city",
          "since",
          "1986-10-03",
          "source-class",
          "official",
          "source-publisher",
          "An authority",
          "source-letter",
          "Paper of " + pair,
          "act-why",
          "Signed."
        };
    var look = press(one, path, "look", typed);
    assertThat(look).hasStatus(200);
    assertThat(Workplace.body(look))
        .contains(
            "The page will say: Partnership: Cranport",
            "The page will say: Agreement: ",
            "Cranport will be asked whether it is so");
    assertThat(work.reader().get("/partnerships/" + pair)).hasStatus(404);
    var fact = bare(save(one, path, typed));
    assertThat(one.page("/offices/" + here + "/journal").select("main a[href$=/undo]"))
        .as("one recording")
        .hasSize(1);
    assertThat(text(work.reader(), "/partnerships/" + pair))
        .contains("Storkport has stated it.", "3 October 1986")
        .doesNotContain("Not public");
    assertThat(other.page("/desk").select("#waiting li a[href^=/facts/]"))
        .as("asked about the agreement, not about the pair")
        .hasSize(1);
    assertThat(text(work.reader(), "/partnerships/" + pair + "/history"))
        .contains("Partnership: ", "Agreement: ", "Paper of " + pair);

    var again = one.page("/facts/new/signing").select("[name=one]").val();
    var signing =
        bare(
            save(
                one,
                "/facts/new/signing",
                sourced("one", there, "other", again, "kind", "signed", "on", "1986-10-03")));
    assertThat(work.reader().page(signing).select("main a[href$=/partnerships/" + pair + "]"))
        .as("either way round it is the same pair")
        .isNotEmpty();
    assertThat(text(work.reader(), fact)).contains("Agreement");
  }

  @Test
  void aSecretAgreementKeepsItsNewPairSecret() {
    var here = work.city("Rookport");
    var there = work.city("Dawport");
    var one = work.editor(here);
    var fact =
        bare(
            save(
                one,
                "/facts/new/tie",
                sourced("other", there, "kind", "sister-city", "act-visibility", "office")));
    assertThat(text(one, fact)).contains("only the office that keeps it");
    assertThat(text(one, "/desk")).contains("Not public yet", "Dawport");
    assertThat(work.reader().get("/partnerships/" + there + "-" + here)).hasStatus(404);
    assertThat(text(work.reader(), "/cities/" + here)).doesNotContain("Dawport");
    assertThat(text(work.editor(there), "/desk")).doesNotContain("Rookport");

    save(
        work.editor(there),
        "/facts/new/tie",
        sourced("other", here, "kind", "friendship-city", "since", "1990"));
    assertThat(text(work.reader(), "/partnerships/" + there + "-" + here))
        .contains("1990")
        .doesNotContain("ister cit");
  }

  @Test
  void whoeverKeepsNeitherSideIsToldToProposeThePairFirst() {
    var here = work.city("Quailport");
    var there = work.city("Snipeport");
    var stranger = work.editor(work.city("Farport"));
    var look =
        press(
            stranger,
            "/facts/new/tie",
            "look",
            sourced("one", there, "other", here, "kind", "sister-city"));
    assertThat(look).hasStatus(422);
    var form = "/facts/new/partnership?one=" + here + "&other=" + there;
    assertThat(org.jsoup.Jsoup.parse(Workplace.body(look)).select("#mistake-other").text())
        .contains(form);
    assertThat(press(stranger, form, "save", sourced())).hasStatus(303);
  }

  @Test
  void aCounterStatementIsToldInWordsAndKeptAsTheRegisterWritesIt() {
    var here = work.city("Gannetport");
    var there = work.city("Skuaport");
    var pair = work.pair(here, there);
    var fact =
        bare(
            save(
                work.editor(here),
                "/facts/new/signing?partnership=" + pair,
                sourced("kind", "signed", "on", "2024-03-20", "place", here)));
    var other = work.editor(there);
    var same = press(other, fact + "/contest", "look", "on", "113年3月20日", "act-why", "So?");
    assertThat(same).as("the same day, otherwise written").hasStatus(409);
    save(
        other,
        fact + "/contest",
        "on",
        "113年3月22日",
        "place",
        "/cities/" + there,
        "act-why",
        "Our copy says so.");
    for (var page : List.of(fact, "/partnerships/" + pair)) {
      var counter = work.reader().page("/zh-Hant" + page).select("#sides li li");
      assertThat(counter.eachText())
          .containsExactlyInAnyOrder("日期：2024年3月22日，而非2024年3月20日", "簽署城市：Skuaport市，而非Gannetport市");
      assertThat(counter.select("a").eachAttr("href"))
          .containsExactly("/zh-Hant/organizations/" + there, "/zh-Hant/organizations/" + here);
      assertThat(sides(work.reader(), page))
          .contains("22 March 2024, not 20 March 2024", "Skuaport, not Gannetport");
    }
    assertThat(Workplace.body(work.reader().get(fact + ".json")))
        .contains("\"on\":\"2024-03-22\"", "\"place\":\"" + there + "\"");
    assertThat(Workplace.body(work.reader().get("/changes.jsonl"))).doesNotContain("113年3月22日");
  }

  @Test
  void aContestNamesTheDocumentItRestsOn() {
    var here = work.city("Gullport");
    var there = work.city("Ternport");
    var pair = work.pair(here, there);
    var fact =
        bare(
            save(
                work.editor(here),
                "/facts/new/tie?partnership=" + pair,
                sourced("kind", "sister-city", "since", "1986-10-03")));
    var other = work.editor(there);
    assertThat(text(other, fact + "/contest")).contains("rests on the word of your office");
    assertThat(
            press(
                other,
                fact + "/contest",
                "look",
                "since",
                "1986-10-08",
                "act-why",
                "Ours says so.",
                "source-known",
                "no-such-paper"))
        .hasStatus(422);
    save(
        other,
        fact + "/contest",
        sourced("since", "1986-10-08", "source-locator", "page 3, below the seal"));
    for (var page : List.of(fact, "/partnerships/" + pair)) {
      assertThat(work.reader().page(page).select("#sides").text())
          .contains("It names for that:", "page 3, below the seal");
    }
    assertThat(Workplace.body(work.reader().get(fact + ".json")))
        .contains("\"locator\":\"page 3, below the seal\"", "/sources/source-of-tests");
  }

  @Test
  void aContestThatCameMeanwhileIsToldAndSweptAwayByNothingElse() {
    var here = work.city("Sweepton");
    var there = work.city("Counterton");
    var pair = work.pair(here, there);
    var keeper = work.editor(here);
    var other = work.editor(there);
    var fact =
        bare(
            save(
                keeper,
                "/facts/new/tie?partnership=" + pair,
                sourced("kind", "sister-city", "since", "1986-10-03")));
    var open = keeper.page(fact + "/correct");
    var openInChinese = keeper.page("/zh-Hant" + fact + "/correct");
    save(other, fact + "/contest", "since", "1986-10-08", "act-why", "Our copy is dated so.");

    var wording = new String[] {"wording", "Signed twice.", "act-why", "Its wording."};
    for (var step : List.of("look", "save")) {
      var answer = press(keeper, fact + "/correct", open, step, wording);
      assertThat(answer).hasStatus(409);
      assertThat(answer)
          .bodyText()
          .contains(
              "the other party has said of this fact whether it is so",
              "Said of it meanwhile",
              "Counterton contests it and says instead:",
              "8 October 1986",
              "Signed twice.")
          .doesNotContain("take-");
    }
    assertThat(press(keeper, "/zh-Hant" + fact + "/correct", openInChinese, "save", wording))
        .hasStatus(409)
        .bodyText()
        .contains("在此期間的表示", "Counterton市有異議");
    assertThat(text(work.reader(), fact)).doesNotContain("Signed twice.");

    save(keeper, fact + "/correct", wording);
    for (var page : List.of(fact, "/partnerships/" + pair)) {
      assertThat(work.reader().page(page).select("#sides").text())
          .contains("Counterton contests it", "8 October 1986, not 3 October 1986")
          .doesNotContain("has been asked");
      assertThat(work.reader().page(page).select("#sides ul ul").text())
          .as("of the rest it says nothing")
          .doesNotContain("Signed twice");
    }
    save(keeper, fact + "/correct", "since", "1986-10-08", "act-why", "The copy is right.");
    assertThat(work.reader().page(fact).select("#sides").text())
        .contains("Counterton has been asked and has not confirmed it yet.");
  }

  @Test
  void whoConfirmedAnAgreementIsAskedAgainWhenAChangeFromADateEndsIt() {
    var here = work.city("Lapwington");
    var there = work.city("Knotton");
    var keeper = work.editor(here);
    var other = work.editor(there);
    var pair = work.pair(here, there);
    var fact =
        bare(
            save(
                keeper,
                "/facts/new/tie?partnership=" + pair,
                sourced("kind", "friendship-city", "since", "1986")));
    save(other, fact + "/confirm", "act-why", "So it is.");
    var proposal =
        bare(save(work.editor(work.city("Ruffton")), fact + "/correct", sourced("since", "1985")));
    assertThat(text(keeper, proposal)).contains("1985");
    save(keeper, fact + "/change", sourced("kind", "sister-city", "since", "1996"));
    assertThat(work.reader().page(fact).select("#sides").text())
        .contains("Knotton has been asked and has not confirmed it yet.")
        .doesNotContain("confirms");
    assertThat(keeper.sendTo(proposal + "/acceptance", proposal, "answer", "So it is."))
        .hasStatus(409);
    assertThat(text(work.reader(), fact)).contains("1996").doesNotContain("1985");
  }

  @Test
  void whoConfirmedAnAgreementIsAskedAgainWhenAnAcceptedProposalEndsIt() {
    var here = work.city("Dunlinton");
    var there = work.city("Plovermouth");
    var keeper = work.editor(here);
    var other = work.editor(there);
    var fact =
        bare(
            save(
                keeper,
                "/facts/new/tie?partnership=" + work.pair(here, there),
                sourced("kind", "friendship-city", "since", "1986")));
    save(other, fact + "/confirm", "act-why", "So it is.");
    var proposal =
        bare(
            save(
                work.editor(work.city("Sanderlingham")),
                fact + "/change",
                sourced("kind", "sister-city", "since", "1996")));
    assertThat(keeper.sendTo(proposal + "/acceptance", proposal, "answer", "So it is."))
        .hasStatus(303);
    assertThat(work.reader().page(fact).select("#sides").text())
        .contains("Plovermouth has been asked and has not confirmed it yet.");
    assertThat(other.page("/desk/asked").select("main a").eachAttr("href")).contains(fact);
  }

  @Test
  void nobodyAcceptsAProposalOverWhatAPartyHasSaidMeanwhile() {
    var here = work.city("Acceptton");
    var there = work.city("Objectton");
    var pair = work.pair(here, there);
    var keeper = work.editor(here);
    var fact =
        bare(
            save(
                keeper,
                "/facts/new/tie?partnership=" + pair,
                sourced("kind", "sister-city", "since", "1986-10-03")));
    var proposer = work.editor(work.city("Thirdton"));
    var proposal =
        bare(save(proposer, fact + "/correct", "since", "1986-10-05", "act-why", "So it is told."));
    assertThat(proposal).startsWith("/proposals/");
    var open = keeper.page(proposal);
    save(work.editor(there), fact + "/contest", "since", "1986-10-08", "act-why", "Our copy says.");

    assertThat(keeper.sendTo(proposal + "/acceptance", open, "answer", "Thanks."))
        .hasStatus(409)
        .bodyText()
        .contains(
            "the other party has said of this fact whether it is so",
            "Objectton contests it and says instead:",
            "Thanks.");
    assertThat(text(work.reader(), fact)).contains("since 3 October 1986");
    assertThat(keeper.sendTo(proposal + "/acceptance", proposal, "answer", "Thanks."))
        .hasStatus(303);
    assertThat(text(work.reader(), fact)).contains("since 5 October 1986");
  }

  @Test
  void theOtherPartyIsAskedOnTheDayThatReleasesTheFact() {
    var here = work.city("Heronport");
    var there = work.city("Egretport");
    var pair = work.pair(here, there);
    var editor = work.editor(here);
    var other = work.editor(there);
    var path = "/facts/new/tie?partnership=" + pair;
    var typed =
        sourced(
            "kind",
            "cooperation-mou",
            "since",
            "2027",
            "act-visibility",
            "office",
            "act-released",
            "2999-01-01");
    assertThat(press(editor, path, "look", typed))
        .hasStatus(200)
        .bodyText()
        .contains("Egretport will be asked whether it is so on 1 January 2999");
    var fact = bare(save(editor, path, typed));
    assertThat(text(other, "/desk")).doesNotContain("asked to confirm", "memorandum");
    assertThat(text(editor, fact)).doesNotContain("has been asked");
    assertThat(other.get(fact)).hasStatus(404);

    press(
        editor,
        fact + "/disclose",
        "save",
        "act-visibility",
        "office",
        "act-released",
        "2026-11-24",
        "act-why",
        "The day has come.");
    assertThat(text(other, "/desk")).contains("asked to confirm", "memorandum");
    assertThat(text(work.reader(), fact)).contains("Egretport has been asked");
    assertThat(press(other, fact + "/confirm", "save", "act-why", "So it is.")).hasStatus(303);

    press(editor, fact + "/correct", "save", "since", "2028", "act-why", "It was put off.");
    press(
        editor,
        fact + "/disclose",
        "save",
        "act-visibility",
        "office",
        "act-released",
        "",
        "act-why",
        "Not yet.");
    assertThat(text(other, "/desk"))
        .doesNotContain("asked to confirm")
        .contains("Confirmed: Agreement");
  }

  @Test
  void aDayOfReleaseThatKeepsNothingBackIsRefused() {
    var here = work.city("Sternport");
    var pair = work.pair(here, work.city("Avocetport"));
    var editor = work.editor(here);
    var path = "/facts/new/tie?partnership=" + pair;
    for (var language : List.of("", "/zh-Hant")) {
      for (var step : List.of("look", "save")) {
        assertThat(press(editor, language + path, step, released("public", "2999-01-01")))
            .hasStatus(422)
            .bodyText()
            .contains(language.isEmpty() ? "choose who sees it until then" : "在該日之前由誰查看");
        assertThat(press(editor, language + path, step, released("office", "2026-11-23")))
            .hasStatus(422)
            .bodyText()
            .contains(language.isEmpty() ? "This day is past" : "此日已過");
      }
    }
    assertThat(text(work.reader(), "/partnerships/" + pair)).doesNotContain("memorandum");

    assertThat(press(editor, path, "look", released("parties", "2999-01-01")))
        .hasStatus(200)
        .bodyText()
        .contains("the offices it belongs to", "Everybody from", "1 January 2999");
    var fact = bare(save(editor, path, released("parties", "2999-01-01")));
    assertThat(
            press(editor, fact + "/disclose", "save", "act-visibility", "public", "act-why", "So."))
        .hasStatus(422);
    assertThat(
            press(editor, fact + "/disclose", "look", "act-visibility", "office", "act-why", "So."))
        .hasStatus(200)
        .bodyText()
        .contains("your office only", "1 January 2999");
    assertThat(work.reader().get(fact)).hasStatus(404);
  }

  @Test
  void whatEverybodySeesRestsOnADocumentThatEverybodyMaySee() {
    var here = work.city("Curlewton");
    var pair = work.pair(here, work.city("Knotton"));
    var editor = work.editor(here);
    var path = "/facts/new/tie?partnership=" + pair;
    var slug = Workplace.slug("minutes");
    var document =
        bare(
            save(
                editor,
                "/facts/new/source",
                "title",
                "Minutes of Curlewton",
                "publisher",
                "Curlewton",
                "class",
                "official",
                "origin",
                slug,
                "slug",
                slug,
                "act-visibility",
                "office",
                "act-why",
                "To cite it."));
    assertThat(press(editor, path, "save", citing(slug, "public")))
        .hasStatus(422)
        .bodyText()
        .contains("Not everybody may see this document");
    assertThat(press(editor, "/zh-Hant" + path, "save", citing(slug, "public")))
        .hasStatus(422)
        .bodyText()
        .contains("此文件並非所有人都能查看");
    var fact = bare(save(editor, path, citing(slug, "office")));
    var publish = new String[] {"act-visibility", "public", "act-why", "Signed."};
    assertThat(press(editor, fact + "/disclose", "save", publish))
        .hasStatus(422)
        .bodyText()
        .contains("Not everybody may see what it rests on", "first: " + document);
    assertThat(work.reader().get(fact)).hasStatus(404);

    assertThat(press(editor, document + "/disclose", "save", publish)).hasStatus(303);
    assertThat(press(editor, fact + "/disclose", "save", publish)).hasStatus(303);
    assertThat(text(work.reader(), fact)).contains("Minutes of Curlewton");
  }

  private static String[] released(String visibility, String day) {
    return sourced(
        "kind",
        "cooperation-mou",
        "since",
        "2027",
        "act-visibility",
        visibility,
        "act-released",
        day);
  }

  private static String[] citing(String document, String visibility) {
    return new String[] {
      "kind", "cooperation-mou",
      "since", "2027",
      "act-visibility", visibility,
      "source-known", document,
      "act-why", "The minutes say so."
    };
  }

  @Test
  void aNewDocumentOfAFactThatIsNotPublicIsNotPublicEither() {
    var here = work.city("Ploverton");
    var pair = work.pair(here, work.city("Dunlinton"));
    var editor = work.editor(here);
    var fact =
        bare(
            save(
                editor,
                "/facts/new/tie?partnership=" + pair,
                sourced("kind", "cooperation-mou", "since", "2027", "act-visibility", "parties")));
    var title = "Secret minutes " + Workplace.slug("x");
    save(
        editor,
        fact + "/correct",
        "since",
        "2028",
        "source-keep",
        "",
        "source-class",
        "official",
        "source-title",
        title,
        "source-publisher",
        "Ploverton",
        "act-why",
        "It was put off.");
    assertThat(text(work.reader(), "/sources")).doesNotContain(title);
    assertThat(Workplace.body(work.reader().get("/sources.csv"))).doesNotContain(title);
  }

  @Test
  void nothingIsSaidOfAPartyThatIsNotHere() {
    var here = work.city("Herebury");
    var away = work.city("Awayton");
    var pair = work.pair(here, away);
    var editor = work.editor(here);
    var fact =
        bare(
            save(
                editor,
                "/facts/new/tie?partnership=" + pair,
                sourced("kind", "sister-city", "since", "1990")));
    var sides = work.reader().page(fact).select("#sides").text();
    assertThat(sides).contains("Herebury has stated it.").doesNotContain("Awayton");
    assertThat(work.editor(away).get(fact + "/confirm")).hasStatus(200);
  }

  @Test
  void bothSidesReadTheSameWhateverTheyDo() {
    var random = new Random(20261127);
    var left = work.city("Leftbank");
    var right = work.city("Rightbank");
    var pair = work.pair(left, right);
    var one = work.editor(left);
    var other = work.editor(right);
    var fact =
        bare(
            save(
                one,
                "/facts/new/tie?partnership=" + pair,
                sourced("kind", "sister-city", "since", "1986")));
    for (var turn = 0; turn < 8; turn++) {
      var year = String.valueOf(1900 + random.nextInt(100));
      switch (random.nextInt(3)) {
        case 0 -> press(one, fact + "/correct", "save", "since", year, "act-why", "Anew.");
        case 1 -> press(other, fact + "/contest", "save", "since", year, "act-why", "No.");
        default -> press(other, fact + "/confirm", "save", "act-why", "Yes.");
      }
      for (var page : List.of(fact, "/partnerships/" + pair)) {
        var said = sides(work.reader(), page);
        assertThat(said).as("turn %s, %s", turn, page).isNotEmpty();
        assertThat(sides(one, page)).as("turn %s, %s", turn, page).isEqualTo(said);
        assertThat(sides(other, page)).as("turn %s, %s", turn, page).isEqualTo(said);
      }
      assertThat(sides(one, fact)).isEqualTo(sides(other, "/partnerships/" + pair));
    }
  }

  @Test
  void whatIsNotPublicIsSeenByItsPartiesOnlyUntilItIsDisclosed() {
    var here = work.city("Coveton");
    var there = work.city("Creekton");
    var pair = work.pair(here, there);
    var editor = work.editor(here);
    var party = work.editor(there);
    var stranger = work.editor(work.city("Nosyton"));
    var fact =
        bare(
            save(
                editor,
                "/facts/new/tie?partnership=" + pair,
                sourced("kind", "cooperation-mou", "since", "2027", "act-visibility", "parties")));
    assertThat(text(editor, fact)).contains("only the offices it belongs to see this");
    assertThat(text(party, fact)).contains("Confirm it");
    assertThat(text(party, "/desk")).contains("Not public yet");
    for (var outside : List.of(work.reader(), stranger, work.administrator())) {
      assertThat(outside.get(fact)).hasStatus(404);
      assertThat(outside.get(fact + ".json")).hasStatus(404);
    }
    assertThat(stranger.get(fact + "/correct")).hasStatus(404);
    assertThat(text(stranger, "/desk")).doesNotContain("Not public yet");
    assertThat(text(work.reader(), "/partnerships/" + pair)).doesNotContain("memorandum");

    press(editor, fact + "/disclose", "save", "act-visibility", "office", "act-why", "Too early.");
    assertThat(party.get(fact)).hasStatus(404);
    press(editor, fact + "/disclose", "save", "act-visibility", "public", "act-why", "Signed.");
    assertThat(work.reader().get(fact)).hasStatus(200);
    assertThat(text(work.reader(), "/partnerships/" + pair)).contains("memorandum");
  }

  @Test
  void whatBothSidesSayIsInEveryHistoryAndAContestWhereverTheTieIsTold() {
    var here = work.city("Puffinport");
    var there = work.city("Fulmarport");
    var pair = work.pair(here, there);
    var one = work.editor(here);
    var other = work.editor(there);
    var fact =
        bare(
            save(
                one,
                "/facts/new/tie?partnership=" + pair,
                sourced("kind", "sister-city", "since", "1986-10-03")));
    save(other, fact + "/contest", "since", "1986-10-08", "act-why", "Our copy is dated so.");
    for (var page : List.of(fact + "/history", "/partnerships/" + pair + "/history", "/changes")) {
      assertThat(text(work.reader(), page))
          .as(page)
          .contains(
              "Contested: ",
              "Since, as it says instead: before: 3 October 1986",
              "8 October 1986",
              "Our copy is dated so.");
    }
    assertThat(text(other, "/offices/" + there + "/journal")).contains("Contested: ");
    assertThat(Workplace.body(work.reader().get("/changes.atom"))).contains("Contested: ");

    assertThat(work.reader().page("/partnerships/" + pair).select(".lede").text())
        .contains("(since 3 October 1986, as one side contests)");
    assertThat(text(work.reader(), "/partnerships")).contains("contested by one side");
    assertThat(text(work.reader(), "/cities/" + here))
        .contains("Fulmarport (contested by one side)");
    assertThat(work.reader().page("/cities/" + there).select("#partnerships table").text())
        .contains("contested by one side");
    assertThat(work.reader().page("/zh-Hant/partnerships/" + pair).select(".lede").text())
        .contains("一方有異議");
    assertThat(work.reader().page(fact).select(".lede").text()).contains("contested by one side");
    assertThat(Workplace.body(work.reader().get("/partnerships/" + pair + ".json")))
        .contains("\"contested\":true");
    assertThat(Workplace.body(work.reader().get("/cities/" + here + ".json")))
        .contains("\"contested\":true");
    assertThat(
            Workplace.body(work.reader().get("/partnerships.csv"))
                .lines()
                .filter(it -> it.endsWith("/partnerships/" + pair)))
        .singleElement()
        .asString()
        .contains("current; contested by one side");

    save(one, fact + "/correct", "since", "1986-10-08", "act-why", "The copy is right.");
    press(other, fact + "/confirm", "save", "act-why", "So it is.");
    assertThat(text(work.reader(), fact + "/history"))
        .contains("Confirmed: ", "So it is.", "The copy is right.", "Our copy is dated so.");
    assertThat(text(work.reader(), "/partnerships/" + pair)).doesNotContain("contested by");
  }

  private static String sides(Browsing browser, String page) {
    return browser.page(page).select("#sides ul").text();
  }
}
