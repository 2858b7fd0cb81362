package city.kontor.standing;

import city.kontor.accounts.Account;
import city.kontor.accounts.Permission;
import city.kontor.history.FactId;

/** Who sees what a member owes beside what is public. Each rule says itself why. */
final class StandingRules {

  private StandingRules() {}

  /** The people of an office see how it stands, and what it owes. */
  static Permission maySee(Account person, FactId office, String name) {
    return person.roleIn(office).isPresent()
        ? Permission.given("standing.may.member", name)
        : Permission.refused("standing.may-not.member", name);
  }
}
