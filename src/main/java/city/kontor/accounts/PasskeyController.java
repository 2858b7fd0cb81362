package city.kontor.accounts;

import city.kontor.web.Mistake;
import city.kontor.web.Reading;
import city.kontor.web.Redirect;
import city.kontor.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A person's passkeys. One is made by whoever knows the password, so that nobody makes one at a
 * browser that was left open.
 */
@Controller
class PasskeyController {

  private final Passkeys passkeys;
  private final Accounts accounts;
  private final AccountAnswers answers;

  PasskeyController(Passkeys passkeys, Accounts accounts, AccountAnswers answers) {
    this.passkeys = passkeys;
    this.accounts = accounts;
    this.answers = answers;
  }

  /** What the script asks for before the browser makes a passkey; why not, the form says. */
  @PostMapping("/account/passkeys/question")
  ResponseEntity<String> ask(
      Reading reading,
      Account person,
      @RequestParam(defaultValue = "") String passkey,
      @RequestParam(defaultValue = "") String proof,
      HttpServletRequest request) {
    return mistake(person, passkey.strip(), proof, request).isEmpty()
        ? json(passkeys.toMake(person, reading))
        : ResponseEntity.unprocessableContent().build();
  }

  @PostMapping("/account/passkeys")
  Object keep(
      Reading reading,
      Account person,
      @RequestParam(defaultValue = "") String passkey,
      @RequestParam(defaultValue = "") String proof,
      @RequestParam(defaultValue = "") String credential,
      HttpServletRequest request) {
    var name = passkey.strip();
    var mistake = mistake(person, name, proof, request);
    if (mistake.isPresent()) {
      return answers.page(person, passkey, List.of(mistake.get()), reading, request);
    }
    try {
      passkeys.keep(person, name, credential, reading);
      return Redirect.onward("/account?done=passkey", reading);
    } catch (Refusal.Invalid invalid) {
      return answers.page(person, passkey, invalid.mistakes(), reading, request);
    }
  }

  @PostMapping("/account/passkeys/{id}/removal")
  Object remove(@PathVariable String id, Reading reading, Account person) {
    if (!id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
      throw new Refusal.NotFound("refusal.404");
    }
    passkeys.remove(person, UUID.fromString(id), reading);
    return Redirect.onward("/account?done=removal", reading);
  }

  private Optional<Mistake> mistake(
      Account person, String name, String password, HttpServletRequest request) {
    return accounts.isForTrying(person)
        ? Optional.of(new Mistake("passkey", "accounts.passkey.demo"))
        : passkeys
            .mistake(person, name)
            .or(() -> answers.doubt(person, "proof", password, request));
  }

  /** For the script only, and for this once. */
  static ResponseEntity<String> json(String json) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.noStore())
        .body(json);
  }
}
