package city.kontor.journal;

import city.kontor.accounts.Account;
import city.kontor.history.FactId;
import city.kontor.web.Reading;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Says who is told all that became of a fact, though not everybody sees it. */
public interface Insiders {

  /** Whether this person keeps the fact, or kept it until it was withdrawn. */
  default boolean mayReadAll(FactId fact, Account person, Reading reading) {
    return !mayReadAll(List.of(fact), person, reading).isEmpty();
  }

  /** Those of these facts of which that is so, asked for together. */
  Set<FactId> mayReadAll(Collection<FactId> facts, Account person, Reading reading);
}
