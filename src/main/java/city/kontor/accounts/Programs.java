package city.kontor.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * Programs that show a token instead of a session. A higher module keeps the tokens and admits the
 * request before anybody asks who is signed in; what cookies it carries means nothing then.
 */
public final class Programs {

  private static final String ADMITTED = "kontor.program";

  private Programs() {}

  /** Lets a request act for this person, as far as the account says. */
  public static void admit(Account account, HttpServletRequest request) {
    request.setAttribute(ADMITTED, account);
  }

  static Optional<Account> of(HttpServletRequest request) {
    return request.getAttribute(ADMITTED) instanceof Account account
        ? Optional.of(account)
        : Optional.empty();
  }

  static boolean isOne(HttpServletRequest request) {
    return of(request).isPresent();
  }
}
