package city.kontor.api;

import city.kontor.accounts.Account;
import city.kontor.accounts.Permission;
import city.kontor.accounts.Role;
import city.kontor.history.FactId;

/** Who may do what with the tokens of an office. Each rule says itself why. */
final class TokenRules {

  private TokenRules() {}

  /** The people of an office see which programs act for it. */
  static Permission maySee(Account person, FactId office, String name) {
    return person.roleIn(office).isPresent() || person.runsTheRegister()
        ? Permission.given("api.may.see", name)
        : Permission.refused("api.may-not.see", name);
  }

  /** An administrator of an office lets programs act for it, as nobody from outside does. */
  static Permission mayMake(Account person, FactId office, String name) {
    return person.roleIn(office).filter(it -> it.includes(Role.ADMINISTRATOR)).isPresent()
        ? Permission.given("api.may.make", name)
        : Permission.refused("api.may-not.make", name);
  }
}
