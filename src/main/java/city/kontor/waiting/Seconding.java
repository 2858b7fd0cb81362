package city.kontor.waiting;

import city.kontor.accounts.Account;
import city.kontor.facts.Facts;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import city.kontor.keepers.KeepingRules;
import city.kontor.keeping.Acting;
import city.kontor.keeping.Approval;
import city.kontor.keeping.Keeping;
import city.kontor.web.Mistake;
import city.kontor.web.Reading;
import city.kontor.web.Refusal;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * The answers of a second person to what waits, for programs that give them in that person's name.
 *
 * <p>Each names what was read, and throws {@link Refusal.Conflict} where that is not what waits
 * now, and {@link Refusal.NotAllowed} where the same person typed it.
 */
@Service
public class Seconding {

  private final Approving approving;
  private final Keeping keeping;
  private final Facts facts;

  Seconding(Approving approving, Keeping keeping, Facts facts) {
    this.approving = approving;
    this.keeping = keeping;
    this.facts = facts;
  }

  /**
   * Refuses whoever does not belong to the office in which it was typed.
   *
   * @throws Refusal.NotFound as if there were none
   */
  public void demandSeen(FactId id, Account person) {
    var _ = approving.find(id, person);
  }

  /** Does it, as an act of whoever typed it. */
  public Acting.Done approve(FactId id, String read, String note, Account person, Reading reading) {
    var done = approving.approve(waiting(id, read, person), read, note, person, reading);
    return new Acting.Done(
        done.id(), done.isProposal(), false, done.recording(), state(done.id(), done.recording()));
  }

  /** What names the fact for whoever acts on it next, as it says and its parties say since. */
  private Recorded state(FactId id, Recorded recorded) {
    return facts
        .standing(id, recorded)
        .or(() -> facts.withdrawn(id, recorded).map(Facts.Withdrawn::last))
        .map(it -> keeping.state(it, recorded))
        .orElse(recorded);
  }

  /** Asks whoever typed it to type it anew. */
  public void sendBack(FactId id, String read, String note, Account person, Reading reading) {
    approving.sendBack(waiting(id, read, person), read, note, person, reading);
  }

  /** Leaves everything as it is. */
  public void refuse(FactId id, String read, String note, Account person, Reading reading) {
    approving.refuse(waiting(id, read, person), read, note, person, reading);
  }

  private Approval waiting(FactId id, String read, Account person) {
    var approval = approving.find(id, person);
    KeepingRules.mayApprove(person, approval.office(), approval.typedBy()).demand();
    if (read.isEmpty()) {
      throw new Refusal.Invalid(List.of(new Mistake("read", "mistake.missing")));
    }
    return approval;
  }
}
