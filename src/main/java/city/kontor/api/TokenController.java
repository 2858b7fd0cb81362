package city.kontor.api;

import city.kontor.accounts.Account;
import city.kontor.accounts.Once;
import city.kontor.offices.OfficeDoor;
import city.kontor.organizations.Organizations.Listed;
import city.kontor.web.Answer;
import city.kontor.web.Mistake;
import city.kontor.web.Reading;
import city.kontor.web.Redirect;
import city.kontor.web.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The tokens of an office: made and ended by its administrators, seen by its people. */
@Controller
class TokenController {

  private final OfficeDoor door;
  private final Tokens tokens;
  private final TokenPages pages;
  private final Once once;

  TokenController(OfficeDoor door, Tokens tokens, TokenPages pages, Once once) {
    this.door = door;
    this.tokens = tokens;
    this.pages = pages;
    this.once = once;
  }

  @GetMapping("/offices/{slug}/tokens")
  Answer list(@PathVariable String slug, Reading reading, Account person) {
    var office = door.at(slug, reading);
    TokenRules.maySee(person, office.id(), door.name(office, reading)).demand();
    return page(office, person, "", pages.blank(), List.of(), reading);
  }

  @PostMapping("/offices/{slug}/tokens")
  Object make(
      @PathVariable String slug,
      @RequestParam(name = Once.FORM, defaultValue = "") String form,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String scope,
      @RequestParam(defaultValue = "") String expires,
      Reading reading,
      Account person) {
    var office = door.at(slug, reading);
    TokenRules.mayMake(person, office.id(), door.name(office, reading)).demand();
    var typed = new Tokens.Typed(name, scope, expires);
    try {
      var secret = new ArrayList<String>();
      var path =
          once.path(
              person,
              form,
              office.id() + "\n" + typed,
              () -> {
                secret.add(tokens.make(office.id(), typed, person));
                return "/offices/" + office.slug() + "/tokens?done=made";
              });
      return secret.isEmpty()
          ? Redirect.onward(path, reading)
          : page(office, person, secret.getFirst(), pages.blank(), List.of(), reading);
    } catch (Refusal.Invalid invalid) {
      return page(office, person, "", typed, invalid.mistakes(), reading).status(422);
    }
  }

  @PostMapping("/offices/{slug}/tokens/{token}/end")
  Object end(
      @PathVariable String slug, @PathVariable String token, Reading reading, Account person) {
    var office = door.at(slug, reading);
    TokenRules.mayMake(person, office.id(), door.name(office, reading)).demand();
    if (!token.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
      throw new Refusal.NotFound("refusal.404");
    }
    tokens.end(office.id(), UUID.fromString(token), person);
    return Redirect.onward("/offices/" + office.slug() + "/tokens", reading);
  }

  private Answer page(
      Listed office,
      Account person,
      String secret,
      Tokens.Typed typed,
      List<Mistake> mistakes,
      Reading reading) {
    return Answer.personal(
        "api/tokens", () -> pages.page(office, person, secret, typed, mistakes, reading));
  }
}
