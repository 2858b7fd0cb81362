package city.kontor.accounts;

import city.kontor.web.Answer;
import city.kontor.web.OtherLanguage;
import city.kontor.web.Reading;
import city.kontor.web.Redirect;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in, and out. */
@Controller
class SignInController {

  private static final int LONGEST_NEXT = 4000;

  private static final Pattern LOCAL =
      Pattern.compile("/([A-Za-z0-9._~-](?:[A-Za-z0-9/._~?=&:@,;+!$'()*-]++|%[0-9A-Fa-f]{2})*+)?");

  private final Accounts accounts;
  private final Throttle throttle;
  private final Passkeys passkeys;
  private final Sessions sessions;
  private final Arrivals arrivals;
  private final ProviderAnswers answers;
  private final SignInPages pages;
  private final SentPages sent;

  SignInController(
      Accounts accounts,
      Throttle throttle,
      Passkeys passkeys,
      Sessions sessions,
      Arrivals arrivals,
      ProviderAnswers answers,
      SignInPages pages,
      SentPages sent) {
    this.accounts = accounts;
    this.throttle = throttle;
    this.passkeys = passkeys;
    this.sessions = sessions;
    this.arrivals = arrivals;
    this.answers = answers;
    this.pages = pages;
    this.sent = sent;
  }

  @GetMapping("/sign-in")
  Answer show(
      Reading reading,
      @RequestParam(defaultValue = "") String next,
      @Nullable Principal who,
      HttpServletRequest request) {
    var carried = Sent.carried(OtherLanguage.typed(request)).orElse(null);
    return who != null && carried != null
        ? sent.signedIn(carried, reading)
        : Answer.personal(
            "accounts/sign-in", () -> pages.blank(local(next), reading).carrying(carried));
  }

  @PostMapping("/sign-in")
  Object signIn(
      Reading reading,
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String next,
      HttpServletRequest request,
      HttpServletResponse response) {
    var typed = email.strip();
    var carried = Sent.carried(request).orElse(null);
    if (!throttle.allows(typed, request.getRemoteAddr())) {
      return Answer.personal(
              "accounts/sign-in",
              () -> pages.tooOften(typed, local(next), reading).carrying(carried))
          .status(429);
    }
    var account = accounts.opened(typed, password);
    if (account.isEmpty()) {
      return Answer.personal(
              "accounts/sign-in", () -> pages.wrong(typed, local(next), reading).carrying(carried))
          .status(422);
    }
    throttle.forget(typed, request.getRemoteAddr());
    return arrive(account.get().id(), local(next), carried, reading, request, response);
  }

  /** What the script asks for before the browser looks for a passkey. */
  @PostMapping("/sign-in/passkey/question")
  ResponseEntity<String> ask(Reading reading) {
    return PasskeyController.json(passkeys.toSign(reading));
  }

  @PostMapping("/sign-in/passkey")
  Object signInByPasskey(
      Reading reading,
      @RequestParam(defaultValue = "") String credential,
      @RequestParam(defaultValue = "") String next,
      HttpServletRequest request,
      HttpServletResponse response) {
    var account = passkeys.opened(credential, reading);
    var carried = Sent.carried(request).orElse(null);
    if (account.isEmpty()) {
      return Answer.personal(
              "accounts/sign-in", () -> pages.noPasskey(local(next), reading).carrying(carried))
          .status(422);
    }
    return arrive(account.get().id(), local(next), carried, reading, request, response);
  }

  /** With a form that was sent in vain one goes on to that. */
  private Object arrive(
      AccountId account,
      String next,
      @Nullable Sent carried,
      Reading reading,
      HttpServletRequest request,
      HttpServletResponse response) {
    var welcome = arrivals.welcome(account, next, reading, request, response);
    return carried == null ? welcome : sent.signedIn(carried, reading);
  }

  @PostMapping("/sign-out")
  Object signOut(Reading reading, HttpServletRequest request, HttpServletResponse response) {
    return out("/", reading, request, response);
  }

  @PostMapping("/sign-out/everywhere")
  Object signOutEverywhere(
      Reading reading, Account account, HttpServletRequest request, HttpServletResponse response) {
    var answer = out("/sign-in", reading, request, response);
    sessions.endAll(account.id());
    return answer;
  }

  /** Whoever came from the provider is led there to sign out, too. */
  private Object out(
      String onward, Reading reading, HttpServletRequest request, HttpServletResponse response) {
    var isFromProvider = sessions.isFromProvider(request);
    sessions.end(request);
    var outward = isFromProvider ? answers.outward(reading, response) : Optional.<Answer>empty();
    return outward.isPresent() ? outward.get() : Redirect.onward(onward, reading);
  }

  /**
   * Where to go after signing in: a page of ours, or nowhere in particular. A prefilled form has
   * its texts in its address, three letters for each byte.
   */
  static String local(String next) {
    return next.length() <= LONGEST_NEXT && LOCAL.matcher(next).matches() ? next : "";
  }
}
