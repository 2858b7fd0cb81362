package city.kontor.waiting;

import static city.kontor.keeping.Workplace.bare;
import static city.kontor.keeping.Workplace.body;
import static city.kontor.keeping.Workplace.press;
import static city.kontor.keeping.Workplace.save;
import static city.kontor.keeping.Workplace.sourced;
import static city.kontor.keeping.Workplace.text;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import city.kontor.accounts.Browsing;
import city.kontor.accounts.Role;
import city.kontor.history.FactId;
import city.kontor.keeping.Workplace;
import java.io.UnsupportedEncodingException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where an office wants it, nothing is recorded before a second person has approved it. */
@PageTest
class SignOffPagesTests {

  @Autowired Workplace work;

  @Test
  void whatAnEditorTypesIsRecordedAsHersOnceAnotherApprovesIt() {
    var network = wanting("Signet", "membership");
    var city = work.city("Signville");
    var fact = membership(network, city);
    var editor = work.editor(network);
    var other = work.editor(network);
    var path = "/facts/" + fact + "/correct";
    assertThat(press(editor, path, "look", "since", "2003", "act-why", "Our minutes."))
        .hasStatus(200)
        .bodyText()
        .contains("Hand in for approval</button>");
    var approval = save(editor, path, "since", "2003", "act-why", "Our minutes.");
    assertThat(approval).startsWith("/approvals/");
    assertThat(text(editor, approval))
        .contains("Nothing is recorded until a second person approves it", "Our minutes.")
        .contains("You typed this yourself, so somebody else");
    assertThat(text(editor, "/facts/" + fact)).doesNotContain("since 2003");
    assertThat(text(editor, "/desk")).contains("You handed this in");

    assertThat(other.page("/desk").select("#waiting a").eachAttr("href")).contains(bare(approval));
    assertThat(text(other, bare(approval))).contains("since 2003", "Instead of", "You may");
    assertThat(other.sendTo(bare(approval) + "/approval", bare(approval), "note", "Checked."))
        .hasStatus(303)
        .hasHeader("Location", "/facts/" + fact + "?done=approve");
    assertThat(other.page("/facts/" + fact).select("h1").text()).contains("since 2003");
    assertThat(text(other, "/offices/" + network + "/journal"))
        .matches("(?s).*By Person \\w+, approved by Person \\w+\\..*Our minutes\\..*");
    assertThat(text(other, bare(approval))).contains("approved it: “Checked.”");
    assertThat(other.sendTo(bare(approval) + "/approval", "/desk", "note", "")).hasStatus(409);
    assertThat(text(work.reader(), "/facts/" + fact + "/history")).doesNotContain("Person");
  }

  @Test
  void nobodyApprovesWhatSheTypedHerselfAndNobodyElseFindsIt() {
    var network = wanting("Selfnet", "*");
    var fact = membership(network, work.city("Selfville"));
    var editor = work.editor(network);
    var approval = bare(save(editor, "/facts/" + fact + "/end", sourced("until", "2011")));
    for (var decision : List.of("/approval", "/return", "/refusal")) {
      assertThat(editor.sendTo(approval + decision, approval, "note", "So."))
          .as(decision)
          .hasStatus(403)
          .bodyText()
          .contains("You typed this yourself");
    }
    var stranger = work.editor(work.city("Farselfville"));
    assertThat(stranger.get(approval)).hasStatus(404);
    assertThat(stranger.sendTo(approval + "/approval", "/desk", "note", "")).hasStatus(404);
    assertThat(work.administrator().get(approval)).hasStatus(404);
    var reader = work.member(network, Role.READER);
    assertThat(reader.get(approval)).hasStatus(200).bodyText().doesNotContain("Approve</button>");
    assertThat(reader.sendTo(approval + "/approval", "/desk", "note", "")).hasStatus(403);
  }

  @Test
  void whatIsSentBackIsTypedAnewAndTheTrailTellsAllOfIt() {
    var network = wanting("Backnet", "membership");
    var fact = membership(network, work.city("Backville"));
    var editor = work.editor(network);
    var other = work.editor(network);
    var path = "/facts/" + fact + "/correct";
    var approval = bare(save(editor, path, "since", "1999", "act-why", "As I recall."));
    assertThat(other.sendTo(approval + "/return", approval, "note", " ")).hasStatus(422);
    assertThat(other.sendTo(approval + "/return", approval, "note", "By which paper?"))
        .hasStatus(303);
    assertThat(text(editor, "/desk")).contains("Sent back to you.");
    var again = editor.page(approval).select("a:contains(Type it anew)").attr("href");
    assertThat(editor.page(again).select("[name=since]").val()).isEqualTo("1999");
    var same = bare(save(editor, again, "since", "2001", "act-why", "By the minutes."));
    assertThat(same).isEqualTo(approval);
    assertThat(other.sendTo(approval + "/approval", approval, "note", "")).hasStatus(303);
    assertThat(other.page("/facts/" + fact).select("h1").text()).contains("since 2001");
    assertThat(other.page(approval).select("[aria-labelledby=trail] li").eachText())
        .hasSize(4)
        .satisfies(
            it -> assertThat(it.get(1)).contains("sent it back: “By which paper?”"),
            it -> assertThat(it.get(3)).contains("approved it"));
  }

  @Test
  void twoWhoTypeTheSameAnewDoNotWriteOverEachOther() {
    var network = wanting("Bothnet", "membership");
    var fact = membership(network, work.city("Bothville"));
    var editor = work.editor(network);
    var other = work.editor(network);
    var path = "/facts/" + fact + "/correct";
    var approval = bare(save(editor, path, "since", "1999", "act-why", "As I recall."));
    var again = editor.page(approval).select("a:contains(Type it anew)").attr("href");
    var theirs = other.page(again);
    assertThat(bare(save(editor, again, "since", "2001", "act-why", "By the minutes.")))
        .isEqualTo(approval);
    assertThat(press(other, again, theirs, "save", "since", "2002", "act-why", "By the letter."))
        .hasStatus(409)
        .bodyText()
        .contains("somebody else has typed anew", approval, "2002", "By the letter.");
    assertThat(text(other, approval)).contains("since 2001", "By the minutes.");
    assertThat(bare(save(other, again, "since", "2002", "act-why", "By the letter.")))
        .isEqualTo(approval);
    assertThat(text(editor, approval)).contains("since 2002", "By the letter.");
  }

  @Test
  void whoHandedSomethingInTakesItBackAndHasItAsADraftAgain() {
    var network = wanting("Takenet", "membership");
    var city = work.city("Takeville");
    var editor = work.editor(network);
    var other = work.editor(network);
    var approval =
        bare(
            save(
                editor,
                "/facts/new/membership",
                sourced(
                    "network", network, "organization", city, "kind", "member", "since", "2001")));
    var form = other.page(approval);
    assertThat(form.select("button:contains(Take it back)")).isEmpty();
    assertThat(other.sendTo(approval + "/withdrawal", approval, "note", "x"))
        .hasStatus(403)
        .bodyText()
        .contains("Only whoever handed it in takes it back");
    assertThat(editor.sendTo(approval + "/withdrawal", approval, "note", "Not yet."))
        .hasStatus(303)
        .hasHeader("Location", approval);
    assertThat(text(other, approval))
        .contains("handed this in and took it back. Nothing was recorded.", "“Not yet.”");
    assertThat(text(other, "/desk")).contains("Nothing waits for you.");
    assertThat(text(other, "/zh-Hant" + approval)).contains("陳核後自行收回");
    assertThat(other.sendTo(approval + "/approval", form, "note", "Fine.", "read", "1"))
        .hasStatus(409)
        .bodyText()
        .contains("has taken it back meanwhile", "You typed: “Fine.”");
    var draft = editor.page(approval).select("a:contains(Go on typing it)").attr("href");
    assertThat(editor.page(draft).select("[name=since]").val()).isEqualTo("2001");
    var again = bare(save(editor, draft, "since", "2002"));
    assertThat(again).startsWith("/approvals/").isNotEqualTo(approval);
    assertThat(other.sendTo(again + "/approval", again, "note", "")).hasStatus(303);
    assertThat(editor.sendTo(again + "/withdrawal", "/desk", "note", "")).hasStatus(409);
  }

  @Test
  void whatIsTakenBackTakesThePlaceOfNoDraft() {
    var network = wanting("Keepnet", "membership");
    var fact = membership(network, work.city("Keepville"));
    var editor = work.editor(network);
    var path = "/facts/" + fact + "/correct";
    var approval = bare(save(editor, path, "since", "1999", "act-why", "So."));
    press(editor, path, "draft", "since", "1998", "act-why", "Or so.");
    assertThat(editor.sendTo(approval + "/withdrawal", approval, "note", "A slip"))
        .hasStatus(409)
        .bodyText()
        .contains("You have a draft of the same already", "A slip");
    assertThat(text(editor, approval)).contains("a second person of the office");
    press(editor, path, "drop");
    assertThat(editor.sendTo(approval + "/withdrawal", approval, "note", "")).hasStatus(303);
    assertThat(text(editor, "/desk")).contains("Drafts of yours");
  }

  @Test
  void whatIsRefusedLeavesEverythingAsItIs() {
    var network = wanting("Nonet", "membership");
    var fact = membership(network, work.city("Noville"));
    var approval =
        bare(
            save(
                work.editor(network),
                "/facts/" + fact + "/correct",
                "since",
                "1999",
                "act-why",
                "So."));
    var other = work.editor(network);
    assertThat(other.sendTo(approval + "/refusal", approval, "note", "It is right as it is."))
        .hasStatus(303);
    assertThat(text(other, approval)).contains("Nothing was recorded", "It is right as it is.");
    assertThat(other.page("/facts/" + fact).select("h1").text()).contains("since 2004");
    assertThat(text(other, "/desk")).contains("Nothing waits for you.");
  }

  @Test
  void whatWasChangedMeanwhileIsNotApprovedBlindly() {
    var network = wanting("Meannet", "membership");
    var fact = membership(network, work.city("Meanville"));
    var one = work.editor(network);
    var other = work.editor(network);
    var path = "/facts/" + fact + "/correct";
    var first = bare(save(one, path, "since", "1999", "act-why", "So."));
    var second = bare(save(one, path, "since", "1998", "act-why", "Or so."));
    assertThat(other.sendTo(first + "/approval", first, "note", "")).hasStatus(303);
    assertThat(other.sendTo(second + "/approval", second, "note", ""))
        .hasStatus(409)
        .bodyText()
        .contains("has been changed or answered meanwhile");
    assertThat(other.page("/facts/" + fact).select("h1").text()).contains("since 1999");
    assertThat(text(other, second)).contains("has not answered yet");
  }

  @Test
  void onlyWhatASecondPersonHasReadIsApproved() {
    var network = wanting("Readnet", "membership");
    var fact = membership(network, work.city("Readville"));
    var editor = work.editor(network);
    var other = work.editor(network);
    var path = "/facts/" + fact + "/correct";
    var approval = bare(save(editor, path, "since", "2001", "act-why", "By the minutes."));
    var read = other.page(approval);
    var again = editor.page(approval).select("a:contains(Type it anew)").attr("href");
    assertThat(bare(save(editor, again, "since", "1901", "act-why", "As I recall.")))
        .isEqualTo(approval);

    for (var decision : List.of("/approval", "/return", "/refusal")) {
      assertThat(other.sendTo(approval + decision, read, "note", "Checked."))
          .as(decision)
          .hasStatus(409)
          .bodyText()
          .contains("typed it anew meanwhile. Look at it again.", "since 1901", "Approve</button>");
    }
    assertThat(other.sendTo(approval + "/approval", read, "note", "Checked.", "read", ""))
        .as("without saying what was read")
        .hasStatus(409);
    assertThat(other.page("/facts/" + fact).select("h1").text()).contains("since 2004");
    assertThat(other.sendTo(approval + "/approval", approval, "note", "Checked.")).hasStatus(303);
    assertThat(other.page("/facts/" + fact).select("h1").text()).contains("since 1901");
  }

  @Test
  void aProposalOfAnotherOfficeIsNotAcceptedByOnePersonAlone() {
    var network = wanting("Doornet", "membership");
    var city = work.city("Doorville");
    var fact = membership(network, city);
    var keeper = work.editor(network);
    var proposal =
        bare(
            save(
                work.editor(city),
                "/facts/" + fact + "/correct",
                "since",
                "2003",
                "act-why",
                "So."));
    assertThat(keeper.sendTo(proposal + "/acceptance", proposal, "answer", ""))
        .hasStatus(409)
        .bodyText()
        .contains("wants a second person");
    var amend = keeper.page(proposal).select("a:contains(Amend it first)").attr("href");
    var approval = bare(save(keeper, amend, "act-why", "As they say."));
    var other = work.editor(network);
    assertThat(other.sendTo(approval + "/approval", approval, "note", "")).hasStatus(303);
    assertThat(other.page("/facts/" + fact).select("h1").text()).contains("since 2003");
    assertThat(text(keeper, proposal)).contains("Doornet accepted it");
  }

  @Test
  void whatWasHandedInIsReadAndTypedAnewThoughTheFactWasWithdrawn() {
    var network = wanting("Gonenet", "membership");
    var fact = "/facts/" + membership(network, work.city("Goneville"));
    var editor = work.editor(network);
    var other = work.editor(network);
    var approval =
        bare(save(editor, fact + "/correct", "since", "1987", "act-why", "Our old minutes."));
    var withdrawal = bare(save(editor, fact + "/withdraw", "act-why", "It never was so."));
    assertThat(other.sendTo(withdrawal + "/approval", withdrawal, "note", "")).hasStatus(303);

    var page = editor.page(approval);
    assertThat(page.select("main").text()).contains("What was typed", "1987", "Our old minutes.");
    assertThat(other.sendTo(approval + "/approval", approval, "note", ""))
        .hasStatus(409)
        .bodyText()
        .contains("was withdrawn meanwhile");
    var again = page.select("a:contains(Type it anew)").attr("href");
    assertThat(editor.get(again)).hasStatus(410);
    assertThat(editor.page(again).select("[name=since]").val()).isEqualTo("1987");
    assertThat(work.editor(work.city("Farville")).get(again)).hasStatus(404);
  }

  @Test
  void whatWasHandedInIsGivenBackThoughTheFactIsNoLongerToBeSeen() {
    var network = work.network("Veilnet");
    var city = work.city("Veilville");
    var keeper = work.editor(network);
    var fact = "/facts/" + membership(network, city);
    work.wanting(city, "membership");
    var editor = work.editor(city);
    var approval =
        bare(save(editor, fact + "/correct", "since", "1987", "act-why", "Our old minutes."));
    save(keeper, fact + "/disclose", "act-visibility", "office", "act-why", "Not yet.");
    save(keeper, fact + "/correct", "since", "1955", "act-why", "Said rightly in secret.");
    var page = editor.page(approval);
    assertThat(page.select("main").text())
        .contains("What was typed", "1987", "Our old minutes.")
        .doesNotContain("1955", "in secret");
    assertThat(page.select("a:contains(Type it anew)")).isEmpty();
    var other = work.editor(city);
    assertThat(other.sendTo(approval + "/approval", approval, "note", "")).hasStatus(409);
  }

  @Test
  void whatWasApprovedAndWaitsForAnotherOfficeLeadsToItsProposal() {
    var network = work.network("Leadnet");
    var city = work.city("Leadville");
    work.editor(network);
    var fact = membership(network, city);
    work.wanting(city, "membership");
    var path = "/facts/" + fact + "/correct";
    var approval = bare(save(work.editor(city), path, "since", "2003", "act-why", "Our minutes."));
    assertThat(approval).startsWith("/approvals/");
    var other = work.editor(city);
    var approved = other.sendTo(approval + "/approval", approval, "note", "Checked.");
    var proposal = bare(String.valueOf(approved.getResponse().getHeader("Location")));
    assertThat(proposal).startsWith("/proposals/");
    assertThat(other.page(approval).select("a:contains(What became of it)").attr("href"))
        .isEqualTo(proposal);
  }

  @Test
  void onlyAnAdministratorOfTheOfficeSaysWhatNeedsASecondPerson() {
    var network = work.network("Setnet");
    var path = "/offices/" + network + "/sign-off";
    assertThat(work.editor(network).get(path))
        .hasStatus(403)
        .bodyText()
        .contains("Only an administrator of the office of Setnet");
    var administrator = work.member(network, Role.ADMINISTRATOR);
    assertThat(administrator.page("/offices/" + network).select("a").eachAttr("href"))
        .contains(path);
    assertThat(administrator.send(path, "kind", "membership", "kind", "no-such-kind"))
        .hasStatus(303);
    assertThat(administrator.page(path).select("input[checked]").eachAttr("value"))
        .containsExactly("membership");
    assertThat(administrator.page("/zh-Hant" + path).select("main").text()).contains("須經另一人核可");
    assertThat(administrator.send(path)).hasStatus(303);
    assertThat(administrator.page(path).select("input[checked]")).isEmpty();
  }

  @Test
  void whoeverSwitchesItIsTold() {
    var network = work.network("Switchnet");
    var path = "/offices/" + network + "/sign-off";
    var administrator = work.member(network, Role.ADMINISTRATOR);
    assertThat(administrator.send(path, "kind", "membership")).hasStatus(303);
    assertThat(administrator.send(path, "kind", "name")).hasStatus(303);
    assertThat(administrator.send(path, "kind", "name")).hasStatus(303);
    var trail = administrator.page(path).select("[aria-labelledby=trail] li").eachText();
    assertThat(trail)
        .satisfiesExactly(
            it -> assertThat(it).matches(".*: Person \\w+ wants a second person for: Name"),
            it -> assertThat(it).matches(".*wants a second person no longer for: Membership"),
            it -> assertThat(it).matches(".*wants a second person for: Membership"));
    assertThat(administrator.page("/zh-Hant" + path).select("[aria-labelledby=trail]").text())
        .contains("設定須經另一人核可");
  }

  @Test
  void whatAnotherAdministratorHasSetMeanwhileIsNotTakenOutUnseen() {
    var network = work.network("Setnet");
    var path = "/offices/" + network + "/sign-off";
    var one = work.member(network, Role.ADMINISTRATOR);
    var other = work.member(network, Role.ADMINISTRATOR);
    var opened = other.page(path);
    assertThat(one.send(path, "kind", "membership")).hasStatus(303);
    var read = opened.select("[name=read]").val();
    assertThat(Jsoup.parse(body(other.turn(opened, "zh-Hant"))).select("[name=read]").val())
        .as("in the other language, too")
        .isEqualTo(read);
    var answer = other.sendTo(path, opened, "kind", "name", "read", read);
    assertThat(answer)
        .hasStatus(409)
        .bodyText()
        .contains("Somebody else has set this meanwhile", "wants a second person for: Membership");
    assertThat(answer).bodyText().contains("value=\"name\" checked");
    assertThat(other.sendTo(path, path, "kind", "name", "read", ""))
        .as("who says nothing of what was read")
        .hasStatus(409);
    assertThat(one.page(path).select("input[checked]").eachAttr("value"))
        .containsExactly("membership");
  }

  @Test
  void whatIsDoneAtOnceWhenNobodyElseIsWantedAnyMoreIsNotDoneTwice() {
    var network = wanting("Oncenet", "name");
    var bearer = "organizations/" + network;
    var fields = sourced("bearer", bearer, "text", "The Once", "language", "en", "kind", "alias");
    var editor = work.editor(network);
    var other = work.editor(network);
    var approval = bare(save(editor, "/facts/new/name", fields));
    var again = editor.page(approval).select("a:contains(Type it anew)").attr("href");
    var opened = editor.page(again);
    work.wanting(network, "membership");
    assertThat(save(editor, again)).startsWith("/facts/");
    assertThat(text(other, "/desk")).contains("Nothing waits for you.");
    assertThat(text(other, approval)).contains("done at once", "What became of it");
    assertThat(other.sendTo(approval + "/approval", "/desk", "note", "", "read", "1"))
        .hasStatus(409);
    assertThat(press(editor, again, opened, "save", "text", "The Once and Again"))
        .hasStatus(409)
        .bodyText()
        .contains("Somebody else has answered this", "The Once and Again");
  }

  /** Not a byte of any page or data differs, nor any ETag, until it is approved. */
  @Test
  void beforeItIsApprovedNothingOfItIsToBeFoundOutsideTheOffice() {
    var network = wanting("Leaknet", "*");
    var city = work.city("Leakville");
    membership(network, work.city("Leakother"));
    var editor = work.editor(network);
    var other = work.editor(network);
    var paths =
        List.of(
            "/",
            "/networks",
            "/networks/" + network,
            "/networks/" + network + ".json",
            "/networks/" + network + "/members",
            "/networks/" + network + "/members.json",
            "/networks/" + network + "/members.csv",
            "/networks/" + network + "/changes",
            "/networks/" + network + "/history",
            "/zh-Hant/networks/" + network,
            "/cities/" + city,
            "/cities/" + city + ".json",
            "/cities/" + city + "/memberships",
            "/sources",
            "/sources.json",
            "/search?q=unspoken",
            "/search.json?q=leakville",
            "/changes",
            "/changes.json",
            "/changes.atom",
            "/changes.jsonl?after=" + work.newest());
    var before = answers(work.reader(), paths);
    var approval =
        bare(
            save(
                editor,
                "/facts/new/membership",
                "network",
                network,
                "organization",
                city,
                "kind",
                "member",
                "since",
                "2016-11-23",
                "source-title",
                "The unspoken minutes",
                "source-publisher",
                "Leaknet",
                "source-class",
                "official",
                "act-why",
                "The unspoken reason."));
    assertThat(approval).startsWith("/approvals/");
    assertThat(answers(work.reader(), paths)).isEqualTo(before);
    // A date no other test states: these lists hold what all of them stated.
    assertThat(answers(work.editor(work.city("Leaklooker")), paths).toString())
        .doesNotContain("2016-11-23", "unspoken minutes", "unspoken reason");

    assertThat(other.sendTo(approval + "/approval", approval, "note", "")).hasStatus(303);
    assertThat(answers(work.reader(), paths)).isNotEqualTo(before);
    assertThat(text(work.reader(), "/networks/" + network + "/members")).contains("Leakville");
  }

  private static Map<String, String> answers(Browsing reader, List<String> paths) {
    var answers = new LinkedHashMap<String, String>();
    for (var path : paths) {
      var response = reader.get(path).getResponse();
      try {
        answers.put(
            path,
            response.getStatus()
                + " "
                + response.getHeader("ETag")
                + "\n"
                + response.getContentAsString(UTF_8));
      } catch (UnsupportedEncodingException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
    return answers;
  }

  @Test
  void aPairThatComesWithAnAgreementWaitsWithIt() {
    var here = wanting("Signpair", "partnership");
    var there = work.city("Signpairville");
    var approval =
        save(
            work.editor(here),
            "/facts/new/tie",
            sourced("other", there, "kind", "sister-city", "since", "1990"));
    assertThat(approval).startsWith("/approvals/");
    var pair = "/partnerships/" + here + "-" + there;
    assertThat(work.reader().get(pair)).hasStatus(404);
    var other = work.editor(here);
    assertThat(text(other, bare(approval)))
        .contains("Partnership: Signpair", "Agreement: Signpair", "since 1990");
    assertThat(other.sendTo(bare(approval) + "/approval", bare(approval), "note", "Checked."))
        .hasStatus(303);
    assertThat(text(work.reader(), pair)).contains("since 1990");
    assertThat(text(other, bare(approval))).contains("Agreement: Signpair");
  }

  /** A new network whose office wants a second person for a kind of fact. */
  private String wanting(String name, String kind) {
    var network = work.network(name);
    work.wanting(network, kind);
    return network;
  }

  private FactId membership(String network, String city) {
    return work.fact(
        "membership", "network", network, "organization", city, "kind", "member", "since", "2004");
  }
}
