package city.kontor.offices;

import city.kontor.accounts.Account;
import city.kontor.accounts.Once;
import city.kontor.names.Names;
import city.kontor.organizations.Organizations;
import city.kontor.organizations.Organizations.Listed;
import city.kontor.web.Answer;
import city.kontor.web.Languages;
import city.kontor.web.Mistake;
import city.kontor.web.Reading;
import city.kontor.web.Redirect;
import city.kontor.web.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who keeps the records of organizations that have no office here yet. */
@Controller
class CaretakerController {

  private final Caretakers caretakers;
  private final Organizations organizations;
  private final Names names;
  private final Languages languages;
  private final CaretakerPages pages;
  private final Once once;

  CaretakerController(
      Caretakers caretakers,
      Organizations organizations,
      Names names,
      Languages languages,
      CaretakerPages pages,
      Once once) {
    this.caretakers = caretakers;
    this.organizations = organizations;
    this.names = names;
    this.languages = languages;
    this.pages = pages;
    this.once = once;
  }

  @GetMapping("/caretakers")
  Answer list(Reading reading, Account person) {
    OfficeRules.mayGiveCare(person).demand();
    return Answer.personal("offices/caretakers", () -> pages.list("", "", List.of(), reading));
  }

  @PostMapping("/caretakers")
  Object give(
      Reading reading,
      Account person,
      @RequestParam(name = Once.FORM, defaultValue = "") String form,
      @RequestParam(defaultValue = "") String organization,
      @RequestParam(defaultValue = "") String office) {
    OfficeRules.mayGiveCare(person).demand();
    var mistakes = new ArrayList<Mistake>();
    var whose = find("organization", organization, mistakes, reading);
    var to = find("office", office, mistakes, reading);
    try {
      if (whose.isEmpty() || to.isEmpty()) {
        throw new Refusal.Invalid(mistakes);
      }
      var path =
          once.path(
              person,
              form,
              "caretakers\n" + whose.get().id() + "\n" + to.get().id(),
              () -> {
                caretakers.give(
                    whose.get().id(),
                    to.get().id(),
                    person,
                    say("accounts.care.given", whose.get(), to.get(), reading),
                    reading);
                return "/caretakers";
              });
      return Redirect.onward(path, reading);
    } catch (Refusal.Invalid invalid) {
      return form(organization, office, invalid.mistakes(), reading).status(422);
    } catch (Refusal.Conflict conflict) {
      return form(organization, office, List.of(conflict.at("organization")), reading).status(409);
    }
  }

  @PostMapping("/caretakers/{slug}/end")
  Object end(@PathVariable String slug, Reading reading, Account person) {
    OfficeRules.mayGiveCare(person).demand();
    var organization = organizations.at(slug, reading);
    caretakers.end(
        organization.id(),
        person,
        say("accounts.care.ended", organization, null, reading),
        reading);
    return Redirect.onward("/caretakers", reading);
  }

  private Answer form(String organization, String office, List<Mistake> mistakes, Reading reading) {
    return Answer.personal(
        "offices/caretakers", () -> pages.list(organization, office, mistakes, reading));
  }

  private Optional<Listed> find(
      String field, String typed, List<Mistake> mistakes, Reading reading) {
    var name = typed.strip();
    if (name.isEmpty()) {
      mistakes.add(new Mistake(field, "mistake.missing"));
      return Optional.empty();
    }
    try {
      if (name.length() <= 200 && !name.matches(".*\\p{Cc}.*")) {
        return Optional.of(organizations.at(name, reading));
      }
    } catch (Refusal.NotFound _) {
      // said below
    }
    mistakes.add(new Mistake(field, "accounts.offices.unknown", typed));
    return Optional.empty();
  }

  private String say(String key, Listed whose, @Nullable Listed to, Reading reading) {
    var words = languages.words(reading.language());
    var ids = to == null ? List.of(whose.id()) : List.of(whose.id(), to.id());
    var chosen = names.of(ids, reading);
    return to == null
        ? words.say(key, chosen.text(whose.id()))
        : words.say(key, chosen.text(whose.id()), chosen.text(to.id()));
  }
}
