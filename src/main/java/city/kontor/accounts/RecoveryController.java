package city.kontor.accounts;

import city.kontor.web.Answer;
import city.kontor.web.Languages;
import city.kontor.web.Mistake;
import city.kontor.web.Reading;
import city.kontor.web.Redirect;
import city.kontor.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A new password for whoever has lost the old one. Each ends all sessions of the person. */
@Controller
class RecoveryController {

  private final Recovery recovery;
  private final Throttle throttle;
  private final Sessions sessions;
  private final Languages languages;
  private final RecoveryPages pages;

  RecoveryController(
      Recovery recovery,
      Throttle throttle,
      Sessions sessions,
      Languages languages,
      RecoveryPages pages) {
    this.recovery = recovery;
    this.throttle = throttle;
    this.sessions = sessions;
    this.languages = languages;
    this.pages = pages;
  }

  @GetMapping("/recovery")
  Answer show(Reading reading) {
    return Answer.personal("accounts/recovery", () -> pages.blank(reading));
  }

  /** Says the same whether there is such an account or not. */
  @PostMapping("/recovery")
  Answer ask(
      Reading reading, @RequestParam(defaultValue = "") String email, HttpServletRequest request) {
    var typed = email.strip();
    // Counted apart from attempts to sign in, or others could keep its owner from the account.
    if (!throttle.allows("recovery of " + typed, request.getRemoteAddr())) {
      return tooOften(typed, reading);
    }
    recovery.ask(typed, languages.words(reading.language()));
    return Answer.personal("accounts/recovery", () -> pages.asked(typed, reading));
  }

  @PostMapping("/recovery/code")
  Object byCode(
      Reading reading,
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String password,
      HttpServletRequest request,
      HttpServletResponse response) {
    var typed = email.strip();
    if (!throttle.allows(typed, request.getRemoteAddr())) {
      return tooOften(typed, reading);
    }
    try {
      var account = recovery.renewByCode(typed, code, password, reading);
      throttle.forget(typed, request.getRemoteAddr());
      return begin(account, reading, request, response);
    } catch (Refusal.Invalid invalid) {
      return Answer.personal(
              "accounts/recovery", () -> pages.wrong(typed, code, invalid.mistakes(), reading))
          .status(invalid.status());
    }
  }

  @GetMapping("/recovery/{token}")
  Answer showNew(@PathVariable String token, Reading reading) {
    recovery.check(token);
    return newPassword(List.of(), reading);
  }

  @PostMapping("/recovery/{token}")
  Object renew(
      @PathVariable String token,
      Reading reading,
      @RequestParam(defaultValue = "") String password,
      HttpServletRequest request,
      HttpServletResponse response) {
    try {
      return begin(recovery.renew(token, password, reading), reading, request, response);
    } catch (Refusal.Invalid invalid) {
      return newPassword(invalid.mistakes(), reading).status(invalid.status());
    }
  }

  private Answer newPassword(List<Mistake> mistakes, Reading reading) {
    return Answer.personal("accounts/new-password", () -> pages.newPassword(mistakes, reading));
  }

  private Answer tooOften(String email, Reading reading) {
    return Answer.personal("accounts/recovery", () -> pages.tooOften(email, reading)).status(429);
  }

  /** Whoever knew the old password is out. */
  private Object begin(
      AccountId account,
      Reading reading,
      HttpServletRequest request,
      HttpServletResponse response) {
    sessions.endAll(account);
    sessions.begin(account, request, response);
    return Redirect.onward("/desk", reading);
  }
}
