package city.kontor.keeping;

import city.kontor.accounts.Account;
import city.kontor.facts.Proposal;
import city.kontor.history.FactId;
import city.kontor.web.Reading;

/** Opens a proposal to whoever may answer it, for the form in which it is amended first. */
public interface ProposalDoor {

  /**
   * A proposal that this person may answer; it stays so after it was answered.
   *
   * @throws city.kontor.web.Refusal as if there were none, or with the rule that refuses it
   */
  Proposal toAnswer(FactId id, Account person, Reading reading);
}
