package city.kontor.contacts;

import city.kontor.accounts.Account;
import city.kontor.accounts.Permission;
import city.kontor.accounts.Role;
import city.kontor.history.FactId;

/** Who sees and keeps contacts. Each rule says itself why. */
final class ContactRules {

  private ContactRules() {}

  /**
   * The people of an office see its contacts, and those that members gave to it as a network; an
   * administrator of the register does not, unless of that office.
   */
  static Permission maySee(Account person, FactId office, String name) {
    return person.roleIn(office).isPresent()
        ? Permission.given("contacts.may.member", name)
        : Permission.refused("contacts.may-not.member", name);
  }

  /** The editors of an office keep its own contacts. */
  static Permission mayKeep(Account person, FactId office, String name) {
    if (person.onlyProposes()) {
      return Permission.refused("contacts.may-not.program");
    }
    return person.roleIn(office).filter(it -> it.includes(Role.EDITOR)).isPresent()
        ? Permission.given("contacts.may.editor", name)
        : Permission.refused("contacts.may-not.editor", name);
  }
}
