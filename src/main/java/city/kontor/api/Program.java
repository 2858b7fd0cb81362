package city.kontor.api;

import city.kontor.accounts.Account;
import city.kontor.accounts.Duty;
import city.kontor.accounts.Role;
import city.kontor.web.Refusal;
import java.util.UUID;

/**
 * A program that has shown a token.
 *
 * @param account who made the token, as far as the token reaches
 */
public record Program(UUID token, Account account, Scope scope) {

  static final String ATTRIBUTE = "kontor.api.program";

  /**
   * A header that only a request with a token has: what programs send in the same shape as a
   * browser, such as a file, comes by it to where programs act.
   */
  static final String HEADER = "Kontor-Program";

  /**
   * Whoever made the token, as the second person that it lets a program answer for.
   *
   * @throws Refusal.NotAllowed when the token was made for anything else
   */
  Account second() {
    if (scope != Scope.APPROVE) {
      throw new Refusal.NotAllowed("api.may-not.approve");
    }
    var duty = account.duties().getFirst();
    return account.limitedTo(
        new Duty(duty.id(), duty.account(), duty.office(), Role.EDITOR, duty.since(), duty.until()),
        false,
        account.program());
  }
}
