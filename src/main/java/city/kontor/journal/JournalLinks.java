package city.kontor.journal;

import city.kontor.accounts.Account;
import city.kontor.facts.Turn;
import city.kontor.organizations.Organizations;
import city.kontor.web.Link;
import city.kontor.web.Reading;
import java.util.List;
import java.util.Map;

/** What a person may do about the acts of an office, beside each in its journal. */
public interface JournalLinks {

  /** By the number of the recording. */
  Map<Long, Link> of(
      Organizations.Listed office, List<Turn> turns, Account person, Reading reading);
}
