package city.kontor.waiting;

import static city.kontor.keeping.Workplace.bare;
import static city.kontor.keeping.Workplace.press;
import static city.kontor.keeping.Workplace.save;
import static city.kontor.keeping.Workplace.sourced;
import static city.kontor.keeping.Workplace.text;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import city.kontor.accounts.Role;
import city.kontor.keeping.Workplace;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Proposing to the office that keeps a fact, and its answer. */
@PageTest
class ProposalPagesTests {

  @Autowired Workplace work;

  @Test
  void whoMayNotKeepAFactProposesWithTheSameFormAndSeesTheAnswer() {
    var network = work.network("Tugnet");
    var city = work.city("Anchorton");
    var fact = membership(network, city);
    var keeper = work.editor(network);
    var proposer = work.editor(city);
    var path = "/facts/" + fact + "/correct";
    assertThat(text(proposer, "/facts/" + fact)).contains("Propose a correction");
    assertThat(press(proposer, path, "look", "since", "2003", "act-why", "Our minutes."))
        .hasStatus(200)
        .bodyText()
        .contains("This goes to Tugnet as a proposal", "Propose</button>");
    var proposal = save(proposer, path, "since", "2003", "act-why", "Our minutes.");
    assertThat(proposal).startsWith("/proposals/");
    assertThat(text(proposer, proposal)).contains("Proposed.", "Tugnet has not answered yet");
    assertThat(proposer.page("/facts/" + fact).select("h1").text()).contains("since 2004");

    assertThat(text(keeper, "/desk")).contains("Proposals to your office");
    var tray = keeper.page("/desk/proposals").select("section[aria-labelledby=waiting] a");
    assertThat(tray.attr("href")).isEqualTo(bare(proposal));
    assertThat(text(keeper, bare(proposal)))
        .contains("Proposed by Anchorton", "Our minutes.", "since 2003", "Instead of");
    assertThat(keeper.sendTo(bare(proposal) + "/acceptance", bare(proposal), "answer", "Thank you"))
        .hasStatus(303)
        .hasHeader("Location", "/facts/" + fact + "?done=accept");
    assertThat(keeper.page("/facts/" + fact).select("h1").text()).contains("since 2003");
    assertThat(text(proposer, bare(proposal))).contains("Tugnet accepted it", "Thank you");
    assertThat(keeper.sendTo(bare(proposal) + "/acceptance", "/desk", "answer", "")).hasStatus(409);
  }

  @Test
  void aProposalIsRefusedWithAReasonOnly() {
    var network = work.network("Keelnet");
    var city = work.city("Mastville");
    var fact = membership(network, city);
    var keeper = work.editor(network);
    var proposer = work.editor(city);
    var proposal = bare(save(proposer, "/facts/" + fact + "/end", sourced("until", "2011")));
    assertThat(keeper.sendTo(proposal + "/refusal", proposal, "answer", " "))
        .hasStatus(422)
        .bodyText()
        .contains("must be filled in");
    assertThat(keeper.sendTo(proposal + "/refusal", proposal, "answer", "It still belongs."))
        .hasStatus(303);
    assertThat(text(proposer, proposal)).contains("Keelnet refused it", "It still belongs.");
    assertThat(keeper.page("/facts/" + fact).select("h1").text()).doesNotContain("2011");
  }

  @Test
  void anAnswerThatCannotBeKeptComesBackAlsoWhenItAccepts() {
    var network = work.network("Capstannet");
    var city = work.city("Bollardville");
    var keeper = work.editor(network);
    var proposal =
        bare(
            save(
                work.editor(city),
                "/facts/" + membership(network, city) + "/end",
                sourced("until", "2011")));
    for (var unkept : List.of("Thank\0you", "Thank\u202eyou", "Thank you. ".repeat(300))) {
      for (var answer : List.of("/acceptance", "/refusal")) {
        assertThat(keeper.sendTo(proposal + answer, proposal, "answer", unkept))
            .as(answer)
            .hasStatus(422)
            .bodyText()
            .contains("mistake-answer", "Thank");
      }
    }
    assertThat(keeper.sendTo(proposal + "/acceptance", proposal, "answer", "Thank you"))
        .hasStatus(303);
  }

  @Test
  void aProposalIsAmendedByTheFormOfItsKeeper() {
    var network = work.network("Sailnet");
    var city = work.city("Ropeton");
    var keeper = work.editor(network);
    var proposer = work.editor(city);
    var proposal =
        bare(
            save(
                proposer,
                "/facts/new/membership",
                sourced(
                    "network", network, "organization", city, "kind", "member", "since", "2001")));
    var amend = keeper.page(proposal).select("a:contains(Amend it first)").attr("href");
    assertThat(keeper.page(amend).select("[name=since]").val()).isEqualTo("2001");
    assertThat(keeper.page(amend).select("[name=source-known]").val()).isEqualTo("source-of-tests");
    var fact = save(keeper, amend, "since", "2002", "act-why", "The assembly was later.");
    assertThat(text(keeper, bare(fact))).contains("since 2002");
    assertThat(text(proposer, proposal)).contains("accepted it", "The assembly was later.");
  }

  @Test
  void whatIsNotForEverybodyIsNotProposed() {
    var network = work.network("Ruddernet");
    var city = work.city("Tillerton");
    work.editor(network);
    var proposer = work.editor(city);
    var typed =
        sourced(
            "network",
            network,
            "organization",
            city,
            "kind",
            "member",
            "since",
            "2001",
            "act-visibility",
            "office");
    for (var step : List.of("look", "save")) {
      assertThat(press(proposer, "/facts/new/membership", step, typed))
          .hasStatus(422)
          .bodyText()
          .contains("A proposal, once accepted, is seen by everybody.");
      assertThat(press(proposer, "/zh-Hant/facts/new/membership", step, typed))
          .hasStatus(422)
          .bodyText()
          .contains("建議一經接受");
    }
    assertThat(text(proposer, "/desk/proposals")).doesNotContain("Ruddernet");
  }

  @Test
  void nobodyElseFindsAProposal() {
    var network = work.network("Oarnet");
    var city = work.city("Rowton");
    var fact = membership(network, city);
    work.editor(network);
    var proposer = work.editor(city);
    var proposal =
        bare(save(proposer, "/facts/" + fact + "/correct", "since", "2003", "act-why", "So."));
    var stranger = work.editor(work.city("Farville"));
    assertThat(stranger.get(proposal)).hasStatus(404);
    assertThat(text(stranger, "/desk/proposals")).doesNotContain("Oarnet");
    assertThat(work.administrator().get(proposal)).hasStatus(404);
    assertThat(stranger.sendTo(proposal + "/acceptance", "/desk", "answer", "x")).hasStatus(404);
    var reader = work.member(network, Role.READER);
    assertThat(reader.get(proposal)).hasStatus(200).bodyText().doesNotContain("Accept</button>");
    assertThat(reader.sendTo(proposal + "/acceptance", "/desk", "answer", "x")).hasStatus(403);
  }

  @Test
  void whatNoOfficeKeepsIsProposedToTheRegister() {
    var network = work.network("Bargenet");
    var fact = membership(network, work.city("Hullton"));
    var proposer = work.editor(work.city("Locktown"));
    var proposal =
        bare(save(proposer, "/facts/" + fact + "/correct", "since", "2003", "act-why", "So."));
    var administrator = work.administrator();
    assertThat(administrator.page("/desk/proposals").select("a").eachAttr("href"))
        .contains(proposal);
    assertThat(administrator.sendTo(proposal + "/acceptance", proposal, "answer", ""))
        .hasStatus(303);
    assertThat(administrator.page("/facts/" + fact).select("h1").text()).contains("since 2003");
  }

  @Test
  void whatWasChangedMeanwhileIsNotAcceptedBlindly() {
    var network = work.network("Punchnet");
    var city = work.city("Stemville");
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
    save(keeper, "/facts/" + fact + "/correct", "since", "2005", "act-why", "Found out.");
    assertThat(keeper.sendTo(proposal + "/acceptance", proposal, "answer", ""))
        .hasStatus(409)
        .bodyText()
        .contains("has been changed meanwhile", "Amend it first");
  }

  @Test
  void whoProposedSomethingTakesItBackAndBothOfficesReadWhy() {
    var network = work.network("Ebbnet");
    var city = work.city("Ebbton");
    var fact = membership(network, city);
    var keeper = work.editor(network);
    var proposer = work.editor(city);
    var path = "/facts/" + fact + "/correct";
    var proposal = bare(save(proposer, path, "since", "2003", "act-why", "Our minutes."));
    var form = keeper.page(proposal);
    assertThat(proposer.page(proposal).select("button:contains(Take it back)")).hasSize(1);
    assertThat(form.select("button:contains(Take it back)")).isEmpty();
    assertThat(keeper.sendTo(proposal + "/withdrawal", proposal, "answer", "x")).hasStatus(403);
    assertThat(
            work.member(city, Role.READER).sendTo(proposal + "/withdrawal", "/desk", "answer", ""))
        .hasStatus(403);
    assertThat(work.administrator().sendTo(proposal + "/withdrawal", "/desk", "answer", ""))
        .hasStatus(404);
    assertThat(proposer.sendTo(proposal + "/withdrawal", proposal, "answer", "A\u202eslip"))
        .hasStatus(422)
        .bodyText()
        .contains("mistake-answer", "slip");

    assertThat(proposer.sendTo(proposal + "/withdrawal", proposal, "answer", "It was 2004."))
        .hasStatus(303)
        .hasHeader("Location", proposal);
    for (var person : java.util.List.of(proposer, keeper)) {
      assertThat(text(person, proposal))
          .contains("Ebbton proposed this to Ebbnet, and took it back.", "It was 2004.");
    }
    var told = keeper.page("/desk/proposals");
    assertThat(told.select("section[aria-labelledby=waiting] a")).isEmpty();
    assertThat(told.select("section[aria-labelledby=taken-back] a").attr("href"))
        .isEqualTo(proposal);
    assertThat(text(proposer, "/zh-Hant" + proposal)).contains("其後收回");
    assertThat(text(keeper, "/desk")).doesNotContain("Proposals to your office");

    var late = keeper.sendTo(proposal + "/acceptance", form, "answer", "With thanks");
    assertThat(late)
        .hasStatus(409)
        .bodyText()
        .contains("taken back by the office that made it", "You typed: “With thanks”");
    var amended =
        press(
            keeper,
            path + "?act-proposal=" + proposal.substring(11),
            "save",
            "since",
            "2002",
            "act-why",
            "It was.");
    assertThat(amended).hasStatus(409).bodyText().contains("taken back by the office", "It was.");
    assertThat(keeper.page("/facts/" + fact).select("h1").text()).contains("since 2004");
  }

  @Test
  void whatWasAnsweredIsNotTakenBack() {
    var network = work.network("Flownet");
    var city = work.city("Flowton");
    var keeper = work.editor(network);
    var proposer = work.editor(city);
    var proposal =
        bare(
            save(
                proposer,
                "/facts/" + membership(network, city) + "/correct",
                "since",
                "2003",
                "act-why",
                "So."));
    var form = proposer.page(proposal);
    assertThat(keeper.sendTo(proposal + "/acceptance", proposal, "answer", "")).hasStatus(303);
    assertThat(proposer.sendTo(proposal + "/withdrawal", form, "answer", "A slip"))
        .hasStatus(409)
        .bodyText()
        .contains("This proposal was accepted already.");
  }

  private city.kontor.history.FactId membership(String network, String city) {
    return work.fact(
        "membership", "network", network, "organization", city, "kind", "member", "since", "2004");
  }
}
