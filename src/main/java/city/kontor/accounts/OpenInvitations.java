package city.kontor.accounts;

import city.kontor.web.Refusal;
import java.util.UUID;

/** Invitations that open an account by the {@link Provider}. A higher module keeps them. */
public interface OpenInvitations {

  /**
   * The one at a one-time address, where it says who is invited.
   *
   * @throws Refusal.NotFound when there is none
   */
  UUID named(String token);

  /**
   * Opens the account that an invitation promises, without a password.
   *
   * @param name of the person, as the provider knows it
   * @throws Mishap when the invited address has an account, or the invitation has been used
   */
  AccountId accept(UUID invitation, String name);
}
