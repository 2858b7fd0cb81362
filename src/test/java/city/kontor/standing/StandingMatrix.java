package city.kontor.standing;

import city.kontor.accounts.Account;
import city.kontor.accounts.Permission;
import city.kontor.history.FactId;

/** The rules about standing, for the table of who may do what. */
public final class StandingMatrix {

  private StandingMatrix() {}

  public static Permission see(Account person, FactId office, String name) {
    return StandingRules.maySee(person, office, name);
  }
}
