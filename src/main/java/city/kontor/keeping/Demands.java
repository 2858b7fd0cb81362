package city.kontor.keeping;

import city.kontor.accounts.Account;
import city.kontor.facts.Facts;
import city.kontor.web.Mistake;
import city.kontor.web.Reading;
import java.util.List;

/**
 * What a module asks of a fact that is stated, corrected or changed by hand, beyond what its record
 * refuses: of what others are, and of what the rules in force say. What was kept before stays
 * readable whatever is asked today.
 */
public interface Demands {

  /** What cannot be meant; it is not kept. */
  List<Mistake> mistakes(Facts.Stated said, Account person, Reading reading);

  /** What may be so, but is to be looked at twice; it is said before it is kept. */
  List<Mistake> cautions(Facts.Stated said, Reading reading);
}
