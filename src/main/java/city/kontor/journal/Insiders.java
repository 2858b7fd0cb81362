package city.kontor.journal;

import city.kontor.accounts.Account;
import city.kontor.history.FactId;
import city.kontor.web.Reading;

/** Says who is told all that became of a fact, though not everybody sees it. */
public interface Insiders {

  /** Whether this person keeps the fact, or kept it until it was withdrawn. */
  boolean mayReadAll(FactId fact, Account person, Reading reading);
}
