package city.kontor.contacts;

import city.kontor.accounts.Account;
import city.kontor.accounts.Permission;
import city.kontor.history.FactId;

/** The rules about contacts, for the table of who may do what. */
public final class ContactMatrix {

  private ContactMatrix() {}

  public static Permission see(Account person, FactId office, String name) {
    return ContactRules.maySee(person, office, name);
  }

  public static Permission keep(Account person, FactId office, String name) {
    return ContactRules.mayKeep(person, office, name);
  }
}
