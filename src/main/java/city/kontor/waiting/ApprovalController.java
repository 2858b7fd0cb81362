package city.kontor.waiting;

import city.kontor.accounts.Account;
import city.kontor.accounts.Once;
import city.kontor.facts.FactKind;
import city.kontor.facts.FactKinds;
import city.kontor.history.FactId;
import city.kontor.keeping.Approval;
import city.kontor.keeping.Approvals;
import city.kontor.offices.OfficeDoor;
import city.kontor.web.Answer;
import city.kontor.web.Mistake;
import city.kontor.web.Reading;
import city.kontor.web.Redirect;
import city.kontor.web.Refusal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What waits for a second person, the answers, and for which kinds of fact an office wants one. */
@Controller
class ApprovalController {

  private final Approving approving;
  private final Approvals approvals;
  private final ApprovalPages pages;
  private final OfficeDoor door;
  private final FactKinds kinds;
  private final Once once;

  ApprovalController(
      Approving approving,
      Approvals approvals,
      ApprovalPages pages,
      OfficeDoor door,
      FactKinds kinds,
      Once once) {
    this.approving = approving;
    this.approvals = approvals;
    this.pages = pages;
    this.door = door;
    this.kinds = kinds;
    this.once = once;
  }

  @GetMapping("/approvals/{id}")
  Answer show(@PathVariable String id, Reading reading, Account person) {
    var approval = approving.find(identity(id), person);
    return page(approval, person, "", List.of(), null, reading)
        .data(() -> pages.data(approval, person, reading));
  }

  @PostMapping("/approvals/{id}/approval")
  Object approve(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String note,
      @RequestParam(defaultValue = "") String read,
      @RequestParam(name = Once.FORM, defaultValue = "") String form,
      Reading reading,
      Account person) {
    return decided(
        id,
        "approval",
        form,
        note,
        person,
        reading,
        it -> approving.approve(it, read, note.strip(), person, reading).path() + "?done=approve");
  }

  @PostMapping("/approvals/{id}/return")
  Object sendBack(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String note,
      @RequestParam(defaultValue = "") String read,
      @RequestParam(name = Once.FORM, defaultValue = "") String form,
      Reading reading,
      Account person) {
    return decided(
        id,
        "return",
        form,
        note,
        person,
        reading,
        it -> {
          approving.sendBack(it, read, note.strip(), person, reading);
          return "/approvals/" + it.id();
        });
  }

  @PostMapping("/approvals/{id}/refusal")
  Object refuse(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String note,
      @RequestParam(defaultValue = "") String read,
      @RequestParam(name = Once.FORM, defaultValue = "") String form,
      Reading reading,
      Account person) {
    return decided(
        id,
        "refusal",
        form,
        note,
        person,
        reading,
        it -> {
          approving.refuse(it, read, note.strip(), person, reading);
          return "/approvals/" + it.id();
        });
  }

  @PostMapping("/approvals/{id}/withdrawal")
  Object takeBack(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String note,
      @RequestParam(name = Once.FORM, defaultValue = "") String form,
      Reading reading,
      Account person) {
    return decided(
        id,
        "withdrawal",
        form,
        note,
        person,
        reading,
        it -> {
          approving.takeBack(it, note.strip(), person);
          return "/approvals/" + it.id();
        });
  }

  @GetMapping("/offices/{slug}/sign-off")
  Answer settings(@PathVariable String slug, Reading reading, Account person) {
    var office = door.toSignOff(slug, person, reading);
    return Answer.personal(
        "waiting/sign-off",
        () -> pages.settings(office, approvals.kinds(office.id()), null, reading));
  }

  @PostMapping("/offices/{slug}/sign-off")
  Object set(
      @PathVariable String slug,
      @RequestParam(required = false) @Nullable Set<String> kind,
      @RequestParam(defaultValue = "") String read,
      Reading reading,
      Account person) {
    var office = door.toSignOff(slug, person, reading);
    var known =
        kinds.all().stream()
            .map(FactKind::word)
            .collect(Collectors.toCollection(java.util.HashSet::new));
    known.add(Approvals.ALL);
    known.retainAll(kind == null ? Set.of() : kind);
    try {
      approvals.set(office.id(), known, read, person);
      return Redirect.onward("/offices/" + office.slug() + "/sign-off?done=set", reading);
    } catch (Refusal.Conflict conflict) {
      return Answer.personal(
              "waiting/sign-off", () -> pages.settings(office, known, conflict, reading))
          .status(409);
    }
  }

  /** What is done with one that waits; where it leads. */
  private interface Decision {
    String on(Approval approval);
  }

  private Object decided(
      String id,
      String answer,
      String form,
      String note,
      Account person,
      Reading reading,
      Decision decision) {
    var approval = approving.find(identity(id), person);
    try {
      var path =
          once.path(person, form, id + "\n" + answer + "\n" + note, () -> decision.on(approval));
      return Redirect.onward(path, reading);
    } catch (Refusal.Conflict conflict) {
      return page(approval, person, note, List.of(), conflict, reading).status(409);
    } catch (Refusal.Invalid invalid) {
      return page(approval, person, note, invalid.mistakes(), null, reading).status(422);
    }
  }

  private Answer page(
      Approval approval,
      Account person,
      String note,
      List<Mistake> mistakes,
      Refusal.@Nullable Conflict conflict,
      Reading reading) {
    return Answer.personal(
        "waiting/approval", () -> pages.show(approval, person, note, mistakes, conflict, reading));
  }

  private static FactId identity(String typed) {
    if (!FactId.isOne(typed)) {
      throw new Refusal.NotFound("refusal.approval", typed);
    }
    return FactId.of(typed);
  }
}
