package city.kontor.waiting;

import city.kontor.accounts.Account;
import city.kontor.accounts.Once;
import city.kontor.facts.Proposal;
import city.kontor.history.FactId;
import city.kontor.web.Answer;
import city.kontor.web.Format;
import city.kontor.web.Mistake;
import city.kontor.web.Paging;
import city.kontor.web.Reading;
import city.kontor.web.Redirect;
import city.kontor.web.Refusal;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What offices propose to each other, and the answers. */
@Controller
class ProposalController {

  private final Proposing proposing;
  private final ProposalPages pages;
  private final Once once;

  ProposalController(Proposing proposing, ProposalPages pages, Once once) {
    this.proposing = proposing;
    this.pages = pages;
    this.once = once;
  }

  @GetMapping("/desk/proposals")
  Answer list(
      @RequestParam(required = false) @Nullable String page, Reading reading, Account person) {
    // Each is told in sentences as data, too: no more of them at a time than on a page.
    var paging = Paging.of(page, Format.HTML);
    return Answer.personal("waiting/proposals", () -> pages.list(paging, person, reading))
        .data(() -> pages.listData(paging, person, reading));
  }

  @GetMapping("/proposals/{id}")
  Answer show(@PathVariable String id, Reading reading, Account person) {
    var proposal = proposing.find(identity(id), person);
    return page(proposal, person, "", List.of(), null, reading)
        .data(() -> pages.data(proposal, person, reading));
  }

  @PostMapping("/proposals/{id}/acceptance")
  Object accept(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String answer,
      @RequestParam(defaultValue = "") String read,
      Reading reading,
      Account person) {
    var proposal = proposing.toAnswer(identity(id), person, reading);
    return answered(
        proposal,
        "acceptance",
        answer,
        person,
        reading,
        it ->
            "/facts/"
                + proposing.accept(proposal, Proposing.read(read), it, person, reading).id()
                + "?done=accept");
  }

  @PostMapping("/proposals/{id}/refusal")
  Object refuse(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String answer,
      Reading reading,
      Account person) {
    var proposal = proposing.toAnswer(identity(id), person, reading);
    return answered(
        proposal,
        "refusal",
        answer,
        person,
        reading,
        it -> {
          proposing.refuse(proposal, it, person);
          return "/proposals/" + proposal.id();
        });
  }

  @PostMapping("/proposals/{id}/withdrawal")
  Object takeBack(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String answer,
      Reading reading,
      Account person) {
    var proposal = proposing.toTakeBack(identity(id), person);
    return answered(
        proposal,
        "withdrawal",
        answer,
        person,
        reading,
        it -> {
          proposing.takeBack(proposal, it, person);
          return "/proposals/" + proposal.id();
        });
  }

  /**
   * Does once what was answered, or shows the proposal again with all that was typed.
   *
   * @param work leads to where it shows what came of it
   */
  private Object answered(
      Proposal proposal,
      String act,
      String answer,
      Account person,
      Reading reading,
      UnaryOperator<String> work) {
    var said = answer.strip();
    try {
      var sent = "/proposals/%s/%s\n%s".formatted(proposal.id(), act, said);
      return Redirect.onward(once.path(person, sent, () -> work.apply(said)), reading);
    } catch (Refusal.Conflict conflict) {
      return page(proposal, person, answer, List.of(), conflict, reading).status(409);
    } catch (Refusal.Invalid invalid) {
      return page(proposal, person, answer, invalid.mistakes(), null, reading).status(422);
    }
  }

  private Answer page(
      Proposal proposal,
      Account person,
      String answer,
      List<Mistake> mistakes,
      Refusal.@Nullable Conflict conflict,
      Reading reading) {
    return Answer.personal(
        "waiting/proposal",
        () -> pages.show(proposal, person, answer, mistakes, conflict, reading));
  }

  private static FactId identity(String typed) {
    if (!FactId.isOne(typed)) {
      throw new Refusal.NotFound("refusal.proposal", typed);
    }
    return FactId.of(typed);
  }
}
