package city.kontor.keeping;

import static city.kontor.keeping.Workplace.bare;
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
import java.io.UnsupportedEncodingException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        .contains("has been changed meanwhile");
    assertThat(other.page("/facts/" + fact).select("h1").text()).contains("since 1999");
    assertThat(text(other, second)).contains("has not answered yet");
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
                "2019-05-01",
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
    assertThat(answers(work.editor(work.city("Leaklooker")), paths).toString())
        .doesNotContain("2019-05-01", "unspoken minutes", "unspoken reason");

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
