package city.kontor.offices;

import city.kontor.accounts.AccountId;
import city.kontor.accounts.Role;
import city.kontor.facts.Addresses;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;

/** Gives people of page tests their roles in offices, which are opened where there are none. */
@TestConfiguration(proxyBeanMethods = false)
public class Appointing {

  private final Offices offices;
  private final Roles roles;
  private final Invitations invitations;
  private final Addresses addresses;

  Appointing(Offices offices, Roles roles, Invitations invitations, Addresses addresses) {
    this.offices = offices;
    this.roles = roles;
    this.invitations = invitations;
    this.addresses = addresses;
  }

  /**
   * Gives a role from today on.
   *
   * @param slug of the organization whose office it is; null for the register itself
   */
  public void give(AccountId person, @Nullable String slug, Role role) {
    if (slug == null) {
      roles.give(person, null, role);
      return;
    }
    var office = addresses.find("organizations", slug).orElseThrow().fact();
    offices.open(office);
    roles.give(person, office, role);
  }

  /** The path of a one-time address like the one that is printed at the first start. */
  public String firstInvitation() {
    return invitations.inviteTheFirst();
  }
}
