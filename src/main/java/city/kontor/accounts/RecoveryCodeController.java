package city.kontor.accounts;

import city.kontor.web.Answer;
import city.kontor.web.Reading;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The codes that somebody prints for the day the password is lost. They are shown once, and only to
 * who knows the password: an open browser is not enough.
 */
@Controller
class RecoveryCodeController {

  private final Recovery recovery;
  private final Accounts accounts;
  private final Throttle throttle;
  private final RecoveryPages pages;

  RecoveryCodeController(
      Recovery recovery, Accounts accounts, Throttle throttle, RecoveryPages pages) {
    this.recovery = recovery;
    this.accounts = accounts;
    this.throttle = throttle;
    this.pages = pages;
  }

  @GetMapping("/desk/recovery-codes")
  Answer show(Reading reading, Account person) {
    return page(person, "", List.of(), reading);
  }

  @PostMapping("/desk/recovery-codes")
  Answer make(
      Reading reading,
      Account person,
      @RequestParam(defaultValue = "") String password,
      HttpServletRequest request) {
    if (accounts.isForTrying(person)) {
      return page(person, "accounts.codes.demo", List.of(), reading).status(422);
    }
    if (!throttle.allows(person.email(), request.getRemoteAddr())) {
      return page(person, "accounts.sign-in.too-often", List.of(), reading).status(429);
    }
    if (accounts.opened(person.email(), password).isEmpty()) {
      return page(person, "accounts.codes.wrong", List.of(), reading).status(422);
    }
    throttle.forget(person.email(), request.getRemoteAddr());
    return page(person, "", recovery.codes(person, reading), reading);
  }

  private Answer page(Account person, String mistake, List<String> codes, Reading reading) {
    return Answer.personal(
        "accounts/recovery-codes",
        () -> pages.codes(recovery.codesLeft(person.id()), mistake, codes, reading));
  }
}
