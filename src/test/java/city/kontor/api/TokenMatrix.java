package city.kontor.api;

import city.kontor.accounts.Account;
import city.kontor.accounts.Permission;
import city.kontor.history.FactId;

/** The rules about tokens, for the table of who may do what. */
public final class TokenMatrix {

  private TokenMatrix() {}

  public static Permission see(Account person, FactId office, String name) {
    return TokenRules.maySee(person, office, name);
  }

  public static Permission make(Account person, FactId office, String name) {
    return TokenRules.mayMake(person, office, name);
  }
}
