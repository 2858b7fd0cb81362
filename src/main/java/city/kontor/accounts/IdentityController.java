package city.kontor.accounts;

import city.kontor.web.Mistake;
import city.kontor.web.Reading;
import city.kontor.web.Redirect;
import city.kontor.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What of a person's own opens the account from the {@link Provider}. It is bound by whoever knows
 * the password, so that nobody binds his own at a browser that was left open.
 */
@Controller
class IdentityController {

  private final Identities identities;
  private final Accounts accounts;
  private final AccountAnswers answers;
  private final ProviderAnswers provider;

  IdentityController(
      Identities identities, Accounts accounts, AccountAnswers answers, ProviderAnswers provider) {
    this.identities = identities;
    this.accounts = accounts;
    this.answers = answers;
    this.provider = provider;
  }

  @PostMapping("/account/identities")
  Object bind(
      Reading reading,
      Account person,
      @RequestParam(name = "identity-proof", defaultValue = "") String proof,
      HttpServletRequest request,
      HttpServletResponse response) {
    provider.name();
    var mistake =
        accounts.isForTrying(person)
            ? Optional.of(new Mistake("identity-proof", "accounts.provider.demo"))
            : answers.doubt(person, "identity-proof", proof, request);
    if (mistake.isPresent()) {
      return answers.page(person, List.of(mistake.get()), reading, request);
    }
    var errand = provider.errand(person.id(), null, "", reading);
    return provider.onward(errand, reading, request, response);
  }

  @PostMapping("/account/identities/{id}/removal")
  Object remove(@PathVariable String id, Reading reading, Account person) {
    if (!id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
      throw new Refusal.NotFound("refusal.404");
    }
    identities.remove(person, UUID.fromString(id), reading);
    return Redirect.onward("/account?done=unbound", reading);
  }
}
