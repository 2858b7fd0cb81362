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

/** What a person sees and changes of the own account. */
@Controller
class AccountController {

  private final Accounts accounts;
  private final Recovery recovery;
  private final Throttle throttle;
  private final Sessions sessions;
  private final Languages languages;
  private final AccountPages pages;

  AccountController(
      Accounts accounts,
      Recovery recovery,
      Throttle throttle,
      Sessions sessions,
      Languages languages,
      AccountPages pages) {
    this.accounts = accounts;
    this.recovery = recovery;
    this.throttle = throttle;
    this.sessions = sessions;
    this.languages = languages;
    this.pages = pages;
  }

  @GetMapping("/account")
  Answer show(Reading reading, Account person, HttpServletRequest request) {
    return page(person, List.of(), reading, request);
  }

  @PostMapping("/account")
  Object save(
      Reading reading,
      Account person,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String language,
      HttpServletRequest request) {
    var spoken = languages.find(language).isPresent() ? language : null;
    try {
      accounts.rename(person, name.strip(), spoken);
      return Redirect.onward("/account?done=saved", reading);
    } catch (Refusal.Invalid invalid) {
      var typed = new AccountPages.Typed(name, spoken);
      return page(person, typed, invalid.mistakes(), reading, request).status(422);
    }
  }

  /** Whoever else is signed in to this account is out. */
  @PostMapping("/account/password")
  Object changePassword(
      Reading reading,
      Account person,
      @RequestParam(defaultValue = "") String current,
      @RequestParam(defaultValue = "") String password,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (accounts.isForTrying(person)) {
      return wrong(person, new Mistake("current", "accounts.account.demo"), reading, request);
    }
    if (!throttle.allows(person.email(), request.getRemoteAddr())) {
      var wait = new Mistake("current", "accounts.sign-in.too-often", Throttle.WHILE.toMinutes());
      return wrong(person, wait, reading, request).status(429);
    }
    if (accounts.opened(person.email(), current).isEmpty()) {
      return wrong(person, new Mistake("current", "accounts.codes.wrong"), reading, request);
    }
    throttle.forget(person.email(), request.getRemoteAddr());
    try {
      recovery.change(person, password);
    } catch (Refusal.Invalid invalid) {
      return page(person, invalid.mistakes(), reading, request).status(422);
    }
    sessions.endAll(person.id());
    sessions.begin(person.id(), request, response);
    return Redirect.onward("/account?done=password", reading);
  }

  @PostMapping("/account/sessions/{key}/end")
  Object endSession(@PathVariable String key, Reading reading, Account person) {
    sessions.end(person.id(), key);
    return Redirect.onward("/account?done=session", reading);
  }

  private Answer wrong(
      Account person, Mistake mistake, Reading reading, HttpServletRequest request) {
    return page(person, List.of(mistake), reading, request).status(422);
  }

  private Answer page(
      Account person, List<Mistake> mistakes, Reading reading, HttpServletRequest request) {
    var typed = new AccountPages.Typed(person.name(), accounts.language(person.id()).orElse(null));
    return page(person, typed, mistakes, reading, request);
  }

  private Answer page(
      Account person,
      AccountPages.Typed typed,
      List<Mistake> mistakes,
      Reading reading,
      HttpServletRequest request) {
    return Answer.personal(
        "accounts/account",
        () -> pages.page(person, typed, sessions.of(person.id(), request), mistakes, reading));
  }
}
