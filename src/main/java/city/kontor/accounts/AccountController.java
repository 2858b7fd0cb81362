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
import java.util.Optional;
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
  private final Sessions sessions;
  private final Languages languages;
  private final AccountAnswers answers;

  AccountController(
      Accounts accounts,
      Recovery recovery,
      Sessions sessions,
      Languages languages,
      AccountAnswers answers) {
    this.accounts = accounts;
    this.recovery = recovery;
    this.sessions = sessions;
    this.languages = languages;
    this.answers = answers;
  }

  @GetMapping("/account")
  Answer show(Reading reading, Account person, HttpServletRequest request) {
    return answers.page(person, List.of(), reading, request);
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
      var typed = new AccountPages.Typed(name, spoken, "");
      return answers.page(person, typed, invalid.mistakes(), reading, request);
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
    var mistake =
        accounts.isForTrying(person)
            ? Optional.of(new Mistake("current", "accounts.account.demo"))
            : answers.doubt(person, "current", current, request);
    if (mistake.isPresent()) {
      return answers.page(person, List.of(mistake.get()), reading, request);
    }
    try {
      recovery.change(person, password, reading);
    } catch (Refusal.Invalid invalid) {
      return answers.page(person, invalid.mistakes(), reading, request);
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
}
