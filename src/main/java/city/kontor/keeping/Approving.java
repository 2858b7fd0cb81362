package city.kontor.keeping;

import city.kontor.accounts.Account;
import city.kontor.facts.FactKinds;
import city.kontor.facts.Facts;
import city.kontor.facts.Facts.Standing;
import city.kontor.facts.Verb;
import city.kontor.history.Actor;
import city.kontor.history.FactId;
import city.kontor.web.Mistake;
import city.kontor.web.Reading;
import city.kontor.web.Refusal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The second person looks: does what was typed, sends it back, or leaves everything as it is. */
@Service
class Approving {

  private static final int LONGEST = 2000;

  private final Approvals approvals;
  private final Keeping keeping;
  private final Deeds deeds;
  private final FactKinds kinds;

  Approving(Approvals approvals, Keeping keeping, Deeds deeds, FactKinds kinds) {
    this.approvals = approvals;
    this.keeping = keeping;
    this.deeds = deeds;
    this.kinds = kinds;
  }

  Approval find(FactId id, Account person) {
    return approvals
        .find(id, person)
        .orElseThrow(() -> new Refusal.NotFound("refusal.approval", id.toString()));
  }

  /** The fact as it stands; empty when a new one is to be stated, or it is not to be seen. */
  Optional<Standing> standing(Approval approval, Account person, Reading reading) {
    var fact = approval.fact();
    try {
      if (fact == null) {
        return Optional.empty();
      }
      var withdrawn =
          approval.verb() == Verb.RESTORE
              ? keeping.withdrawn(fact, person, reading).map(Facts.Withdrawn::last)
              : Optional.<Standing>empty();
      return Optional.of(withdrawn.orElseGet(() -> keeping.standing(fact, person, reading)));
    } catch (Refusal.NotFound _) {
      return Optional.empty();
    }
  }

  /** Does it, as an act of whoever typed it. */
  @Transactional
  Deeds.Done approve(Approval approval, String note, Account person, Reading reading) {
    KeepingRules.mayDecide(person, approval).demand();
    check(note, false);
    approvals.decide(approval, Approval.State.APPROVED, "approve", note, person);
    var standing = standing(approval, person, reading).orElse(null);
    var deed = deed(approval, standing, person, reading);
    var done =
        deeds.keepApproved(
            deed, new Actor(approval.office().value(), approval.typedBy()), person.id().value());
    approvals.came(approval, done.id());
    return done;
  }

  private Deed deed(
      Approval approval, @Nullable Standing standing, Account person, Reading reading) {
    var typed = approval.form(kinds);
    if (approval.fact() != null && standing == null) {
      throw new Refusal.NotFound("refusal.fact", String.valueOf(approval.fact()));
    }
    if (keeping.isOvertaken(typed, standing)) {
      throw new Refusal.Conflict("keeping.approval.overtaken");
    }
    var deed = keeping.prepare(typed, standing, person, reading);
    if (!approval.office().equals(deed.behalf().office())) {
      throw new Refusal.Conflict("keeping.approval.overtaken");
    }
    return deed;
  }

  /** Asks whoever typed it to type it anew. */
  void sendBack(Approval approval, String note, Account person) {
    KeepingRules.mayDecide(person, approval).demand();
    check(note, true);
    approvals.decide(approval, Approval.State.RETURNED, "return", note, person);
  }

  /** Leaves everything as it is, and says why. */
  void refuse(Approval approval, String note, Account person) {
    KeepingRules.mayDecide(person, approval).demand();
    check(note, true);
    approvals.decide(approval, Approval.State.REFUSED, "refuse", note, person);
  }

  private static void check(String note, boolean isNeeded) {
    if (note.length() > LONGEST) {
      throw new Refusal.Invalid(List.of(Mistake.tooLong("note", note, LONGEST)));
    }
    if ((isNeeded && note.isBlank()) || !SourceDesk.isKeepable(note)) {
      throw new Refusal.Invalid(
          List.of(new Mistake("note", note.isBlank() ? "mistake.missing" : "mistake.characters")));
    }
  }
}
