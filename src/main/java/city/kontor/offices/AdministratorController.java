package city.kontor.offices;

import city.kontor.accounts.Account;
import city.kontor.accounts.Accounts;
import city.kontor.accounts.Once;
import city.kontor.accounts.Permission;
import city.kontor.web.Answer;
import city.kontor.web.Languages;
import city.kontor.web.Mistake;
import city.kontor.web.Reading;
import city.kontor.web.Redirect;
import city.kontor.web.Refusal;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who administers the register: seen, invited and ended by those who do. */
@Controller
class AdministratorController {

  private final Administrators administrators;
  private final Roles roles;
  private final Invitations invitations;
  private final Accounts accounts;
  private final Languages languages;
  private final AdministratorPages pages;
  private final Once once;

  AdministratorController(
      Administrators administrators,
      Roles roles,
      Invitations invitations,
      Accounts accounts,
      Languages languages,
      AdministratorPages pages,
      Once once) {
    this.administrators = administrators;
    this.roles = roles;
    this.invitations = invitations;
    this.accounts = accounts;
    this.languages = languages;
    this.pages = pages;
    this.once = once;
  }

  @GetMapping("/administrators")
  Answer show(Reading reading, Account person) {
    OfficeRules.maySeeAdministrators(person).demand();
    return page("", List.of(), person, reading);
  }

  @PostMapping("/administrators")
  Object invite(
      @RequestParam(name = Once.FORM, defaultValue = "") String form,
      @RequestParam(defaultValue = "") String email,
      Reading reading,
      Account person) {
    mayName(person).demand();
    try {
      var words = languages.words(reading.language());
      var path =
          once.path(
              person,
              form,
              "administrators\n" + email,
              () -> {
                administrators.invite(email.strip(), person, words);
                return "/outbox";
              });
      return Redirect.onward(path, reading);
    } catch (Refusal.Invalid invalid) {
      return page(email, invalid.mistakes(), person, reading).status(422);
    }
  }

  @PostMapping("/administrators/duties/{duty}/end")
  Object end(@PathVariable String duty, Reading reading, Account person) {
    mayName(person).demand();
    roles.end(null, OfficeController.identity(duty), person);
    var stays = roles.people(null).stream().anyMatch(it -> it.account().equals(person.id()));
    return Redirect.onward(stays ? "/administrators" : "/desk", reading);
  }

  @PostMapping("/administrators/invitations/{invitation}/withdrawal")
  Object withdraw(@PathVariable String invitation, Reading reading, Account person) {
    mayName(person).demand();
    invitations.withdraw(null, OfficeController.identity(invitation), person);
    return Redirect.onward("/administrators", reading);
  }

  private Answer page(String email, List<Mistake> mistakes, Account person, Reading reading) {
    var isForTrying = accounts.isForTrying(person);
    var permission = OfficeRules.mayNameAdministrators(person, isForTrying);
    return Answer.personal(
        "offices/administrators",
        () -> pages.page(email, mistakes, permission, isForTrying, reading));
  }

  private Permission mayName(Account person) {
    return OfficeRules.mayNameAdministrators(person, accounts.isForTrying(person));
  }
}
