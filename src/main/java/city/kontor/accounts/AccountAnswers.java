package city.kontor.accounts;

import city.kontor.web.Answer;
import city.kontor.web.Mistake;
import city.kontor.web.Reading;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What several acts on one's own account have in common: the page, and asking for the password. */
@Component
class AccountAnswers {

  private static final String TOO_OFTEN = "accounts.sign-in.too-often";

  private final Accounts accounts;
  private final Sessions sessions;
  private final Throttle throttle;
  private final AccountPages pages;

  AccountAnswers(Accounts accounts, Sessions sessions, Throttle throttle, AccountPages pages) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.throttle = throttle;
    this.pages = pages;
  }

  Answer page(Account person, List<Mistake> mistakes, Reading reading, HttpServletRequest request) {
    return page(person, "", mistakes, reading, request);
  }

  /** With the name that was typed for a passkey. */
  Answer page(
      Account person,
      String passkey,
      List<Mistake> mistakes,
      Reading reading,
      HttpServletRequest request) {
    var language = accounts.language(person.id()).orElse(null);
    var typed = new AccountPages.Typed(person.name(), language, passkey);
    return page(person, typed, mistakes, reading, request);
  }

  Answer page(
      Account person,
      AccountPages.Typed typed,
      List<Mistake> mistakes,
      Reading reading,
      HttpServletRequest request) {
    return Answer.personal(
            "accounts/account",
            () -> pages.page(person, typed, sessions.of(person.id(), request), mistakes, reading))
        .status(status(mistakes));
  }

  private static int status(List<Mistake> mistakes) {
    var isTooOften = mistakes.stream().anyMatch(it -> it.message().equals(TOO_OFTEN));
    return mistakes.isEmpty() ? 200 : isTooOften ? 429 : 422;
  }

  /**
   * Why this is not taken for the person's password: it is another, or was guessed at too often.
   *
   * @param field in which it was typed
   */
  Optional<Mistake> doubt(
      Account person, String field, String password, HttpServletRequest request) {
    if (!throttle.allows(person.email(), request.getRemoteAddr())) {
      return Optional.of(new Mistake(field, TOO_OFTEN, Throttle.WHILE.toMinutes()));
    }
    if (accounts.opened(person.email(), password).isEmpty()) {
      return Optional.of(new Mistake(field, "accounts.codes.wrong"));
    }
    throttle.forget(person.email(), request.getRemoteAddr());
    return Optional.empty();
  }
}
