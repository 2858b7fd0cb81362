package city.kontor.waiting;

import city.kontor.accounts.Account;
import city.kontor.history.FactId;
import city.kontor.keeping.Acting;
import city.kontor.keeping.Approvals;
import city.kontor.keeping.AsRead;
import city.kontor.web.Reading;
import city.kontor.web.Refusal;
import org.springframework.stereotype.Service;

/** Answers of programs to what waits, and what they take back of it. */
@Service
public class Answering {

  private final Proposing proposing;
  private final Approving approving;
  private final Approvals approvals;
  private final AsRead asRead;

  Answering(Proposing proposing, Approving approving, Approvals approvals, AsRead asRead) {
    this.proposing = proposing;
    this.approving = approving;
    this.approvals = approvals;
    this.asRead = asRead;
  }

  /**
   * Does what is proposed, in the name of the office that keeps the fact.
   *
   * @param typed the state of the fact that was read with the proposal; empty where nothing says so
   * @throws Refusal.NotAsRead with what a party has said since of the fact
   */
  public Acting.Done accept(
      FactId id, String typed, String answer, Account person, Reading reading) {
    var proposal = proposing.toAnswer(id, person, reading);
    var read = Proposing.read(typed);
    var standing = proposing.before(proposal, person, reading);
    if (standing.isPresent() && proposing.isAnswered(proposal, read)) {
      throw new Refusal.NotAsRead(
          asRead.meanwhile(standing.get(), proposal.proposed().verb(), read, person, reading),
          "keeping.answered");
    }
    var done = proposing.accept(proposal, read, answer, person, reading);
    return new Acting.Done(done.id(), false, false, done.recording(), done.recording());
  }

  /** Leaves the fact as it is, and says why. */
  public Acting.Done refuse(FactId id, String answer, Account person, Reading reading) {
    var recording = proposing.refuse(proposing.toAnswer(id, person, reading), answer, person);
    return new Acting.Done(id, true, false, recording, recording);
  }

  /** Takes back what the program's office has proposed. */
  public Acting.Done takeBack(FactId id, String reason, Account person) {
    var recording = proposing.takeBack(proposing.toTakeBack(id, person), reason, person);
    return new Acting.Done(id, true, false, recording, recording);
  }

  /**
   * Takes back what the program itself, or its person, handed in for a second person; one that only
   * proposes takes back its own alone.
   */
  public void takeBackHandIn(FactId id, String note, Account person) {
    var approval = approving.find(id, person);
    approvals.mayReach(approval, person).demand();
    approving.takeBack(approval, note, person);
  }
}
