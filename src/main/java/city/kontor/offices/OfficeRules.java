package city.kontor.offices;

import city.kontor.accounts.Account;
import city.kontor.accounts.Permission;
import city.kontor.accounts.Role;
import city.kontor.history.FactId;

/** Who may do what with offices and the people in them. Each rule says itself why. */
final class OfficeRules {

  private OfficeRules() {}

  /** An administrator of the register opens the office of any organization. */
  static Permission mayOpenOffices(Account person) {
    return person.runsTheRegister()
        ? Permission.given("accounts.may.register")
        : Permission.refused("accounts.may-not.register");
  }

  /** An administrator of the register says who keeps the record of an organization meanwhile. */
  static Permission mayGiveCare(Account person) {
    return person.runsTheRegister()
        ? Permission.given("accounts.may.register")
        : Permission.refused("accounts.may-not.care");
  }

  /** Those who administer the register see who else does. */
  static Permission maySeeAdministrators(Account person) {
    return person.runsTheRegister()
        ? Permission.given("accounts.may.register")
        : Permission.refused("accounts.may-not.administrators");
  }

  /**
   * They invite others and end the role of each, but not by an account that everybody may use.
   *
   * @param isForTrying whether it is one of those for trying Kontor out
   */
  static Permission mayNameAdministrators(Account person, boolean isForTrying) {
    var see = maySeeAdministrators(person);
    return see.isGiven() && isForTrying
        ? Permission.refused("accounts.may-not.administrators.demo")
        : see;
  }

  /** The people of an office see who else belongs to it. */
  static Permission maySeePeople(Account person, FactId office, String name) {
    if (person.runsTheRegister()) {
      return Permission.given("accounts.may.register");
    }
    return person.roleIn(office).isPresent()
        ? Permission.given("accounts.may.member", name)
        : Permission.refused("accounts.may-not.member", name);
  }

  /** The people of an office read what it recorded, and who of them did. */
  static Permission mayReadJournal(Account person, FactId office, String name) {
    if (person.runsTheRegister()) {
      return Permission.given("accounts.may.register");
    }
    return person.roleIn(office).isPresent()
        ? Permission.given("accounts.may.member", name)
        : Permission.refused("accounts.may-not.journal", name);
  }

  /** And they alone what it recorded that not everybody sees. */
  static Permission mayReadAll(Account person, FactId office, String name) {
    return person.roleIn(office).isPresent()
        ? Permission.given("accounts.may.member", name)
        : Permission.refused("accounts.may-not.journal.all", name);
  }

  /** Whoever invites people hands the messages to them on. */
  static Permission mayHandOn(Account person) {
    if (person.runsTheRegister()) {
      return Permission.given("accounts.may.register");
    }
    return person.officesAs(Role.ADMINISTRATOR).isEmpty()
        ? Permission.refused("accounts.may-not.outbox")
        : Permission.given("accounts.may.outbox");
  }

  /** An administrator of an office says for what it wants a second person. */
  static Permission maySetSignOff(Account person, FactId office, String name) {
    return person.roleIn(office).filter(it -> it.includes(Role.ADMINISTRATOR)).isPresent()
        ? Permission.given("accounts.may.administrator", name)
        : Permission.refused("accounts.may-not.sign-off", name);
  }

  /** An administrator of an office invites people to it and ends their roles. */
  static Permission mayChangePeople(Account person, FactId office, String name) {
    if (person.runsTheRegister()) {
      return Permission.given("accounts.may.register");
    }
    return person.roleIn(office).filter(it -> it.includes(Role.ADMINISTRATOR)).isPresent()
        ? Permission.given("accounts.may.administrator", name)
        : Permission.refused("accounts.may-not.administrator", name);
  }
}
