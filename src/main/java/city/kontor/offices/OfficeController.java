package city.kontor.offices;

import city.kontor.accounts.Account;
import city.kontor.accounts.Once;
import city.kontor.organizations.Organizations.Listed;
import city.kontor.web.Answer;
import city.kontor.web.Languages;
import city.kontor.web.Mistake;
import city.kontor.web.Reading;
import city.kontor.web.Redirect;
import city.kontor.web.Refusal;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Offices: opened by the register's administrators, filled by their own. */
@Controller
class OfficeController {

  private final Offices offices;
  private final Roles roles;
  private final Invitations invitations;
  private final OfficeDoor door;
  private final Languages languages;
  private final OfficePages pages;
  private final Once once;

  OfficeController(
      Offices offices,
      Roles roles,
      Invitations invitations,
      OfficeDoor door,
      Languages languages,
      OfficePages pages,
      Once once) {
    this.offices = offices;
    this.roles = roles;
    this.invitations = invitations;
    this.door = door;
    this.languages = languages;
    this.pages = pages;
    this.once = once;
  }

  @GetMapping("/offices")
  Answer list(Reading reading, Account person) {
    OfficeRules.mayOpenOffices(person).demand();
    return Answer.personal("offices/offices", () -> pages.list("", null, reading));
  }

  @PostMapping("/offices")
  Object open(Reading reading, Account person, @RequestParam(defaultValue = "") String name) {
    OfficeRules.mayOpenOffices(person).demand();
    try {
      var organization = door.organization(name.strip(), reading);
      offices.open(
          organization.id(),
          person,
          languages
              .words(reading.language())
              .say("accounts.office.opened", name(organization, reading)),
          reading);
      return Redirect.onward("/offices/" + organization.slug(), reading);
    } catch (Refusal.NotFound unknown) {
      return Answer.personal("offices/offices", () -> pages.list(name, unknown, reading))
          .status(422);
    }
  }

  @GetMapping("/offices/{slug}")
  Answer show(@PathVariable String slug, Reading reading, Account person) {
    var office = office(slug, reading);
    OfficeRules.maySeePeople(person, office.id(), name(office, reading)).demand();
    return Answer.personal(
        "offices/office",
        () ->
            pages.office(office, person, new Offices.Invited("", "", "", ""), List.of(), reading));
  }

  @PostMapping("/offices/{slug}")
  Object invite(
      @PathVariable String slug,
      @RequestParam(name = Once.FORM, defaultValue = "") String form,
      Reading reading,
      Account person,
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String role,
      @RequestParam(defaultValue = "") String since,
      @RequestParam(defaultValue = "") String until) {
    var office = office(slug, reading);
    var name = name(office, reading);
    OfficeRules.mayChangePeople(person, office.id(), name).demand();
    var typed = new Offices.Invited(email, role, since, until);
    try {
      var words = languages.words(reading.language());
      var path =
          once.path(
              person,
              form,
              office.id() + "\n" + typed,
              () -> {
                offices.invite(office.id(), name, typed, person, words);
                return "/outbox";
              });
      return Redirect.onward(path, reading);
    } catch (Refusal.Invalid invalid) {
      return invalid(office, person, typed, invalid.mistakes(), reading);
    } catch (Refusal.Conflict last) {
      return invalid(office, person, typed, List.of(last.at("role")), reading)
          .status(last.status());
    }
  }

  @PostMapping("/offices/{slug}/duties/{duty}/end")
  Object end(
      @PathVariable String slug, @PathVariable String duty, Reading reading, Account person) {
    var office = office(slug, reading);
    OfficeRules.mayChangePeople(person, office.id(), name(office, reading)).demand();
    roles.end(office.id(), identity(duty), person);
    return Redirect.onward("/offices/" + office.slug(), reading);
  }

  @PostMapping("/offices/{slug}/invitations/{invitation}/withdrawal")
  Object withdraw(
      @PathVariable String slug, @PathVariable String invitation, Reading reading, Account person) {
    var office = office(slug, reading);
    OfficeRules.mayChangePeople(person, office.id(), name(office, reading)).demand();
    invitations.withdraw(office.id(), identity(invitation), person);
    return Redirect.onward("/offices/" + office.slug(), reading);
  }

  /**
   * @throws Refusal.NotFound when it is none
   */
  static UUID identity(String typed) {
    if (!typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
      throw new Refusal.NotFound("refusal.404");
    }
    return UUID.fromString(typed);
  }

  private Answer invalid(
      Listed office,
      Account person,
      Offices.Invited typed,
      List<Mistake> mistakes,
      Reading reading) {
    return Answer.personal(
            "offices/office", () -> pages.office(office, person, typed, mistakes, reading))
        .status(422);
  }

  private Listed office(String slug, Reading reading) {
    return door.at(slug, reading);
  }

  private String name(Listed office, Reading reading) {
    return door.name(office, reading);
  }
}
