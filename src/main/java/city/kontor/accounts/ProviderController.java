package city.kontor.accounts;

import city.kontor.web.Reading;
import city.kontor.web.Redirect;
import city.kontor.web.Words;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.WebUtils;

/** Signing in, and opening an invited account, at the {@link Provider}; and coming back from it. */
@Controller
class ProviderController {

  private final Identities identities;
  private final Provider provider;
  private final OpenInvitations invitations;
  private final Arrivals arrivals;
  private final Sessions sessions;
  private final ProviderAnswers answers;

  ProviderController(
      Identities identities,
      Provider provider,
      OpenInvitations invitations,
      Arrivals arrivals,
      Sessions sessions,
      ProviderAnswers answers) {
    this.identities = identities;
    this.provider = provider;
    this.invitations = invitations;
    this.arrivals = arrivals;
    this.sessions = sessions;
    this.answers = answers;
  }

  @PostMapping("/sign-in/provider")
  Object signIn(
      Reading reading,
      @RequestParam(defaultValue = "") String next,
      HttpServletRequest request,
      HttpServletResponse response) {
    var errand = answers.errand(null, null, SignInController.local(next), reading);
    return answers.onward(errand, reading, request, response);
  }

  @PostMapping("/invitations/{token}/provider")
  Object accept(
      @PathVariable String token,
      Reading reading,
      HttpServletRequest request,
      HttpServletResponse response) {
    var errand = answers.errand(null, invitations.named(token), "", reading);
    return answers.onward(errand, reading, request, response);
  }

  /** However it ended, the browser goes on to an address without what the provider said. */
  @GetMapping(path = Provider.ANSWER, params = "state")
  ResponseEntity<Void> comeBack(
      @RequestParam String state,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String error,
      Reading reading,
      @Nullable Principal who,
      HttpServletRequest request,
      HttpServletResponse response) {
    answers.name();
    var kept = WebUtils.getCookie(request, ProviderAnswers.COOKIE);
    var sent =
        Optional.ofNullable(kept)
            .map(Cookie::getValue)
            .filter(state::equals)
            .flatMap(identities::take);
    if (sent.isEmpty()) {
      return Redirect.onward(refused("/sign-in", Mishap.Kind.LATE), reading);
    }
    answers.forget(request, response);
    var errand = sent.get().errand();
    try {
      if (code.isEmpty() || !error.isEmpty()) {
        throw new Mishap(error.equals("access_denied") ? Mishap.Kind.DECLINED : Mishap.Kind.FAILED);
      }
      var person =
          provider.answer(code, state, sent.get().nonce(), sent.get().verifier(), reading.origin());
      answers.succeeded(state, request);
      return arrive(errand, person, reading, who, request, response);
    } catch (Mishap mishap) {
      var from = errand.account() == null ? "/sign-in" : "/account";
      return Redirect.onward(refused(errand.to(from), mishap.kind()), reading);
    }
  }

  private ResponseEntity<Void> arrive(
      Identities.Errand errand,
      Provider.Person person,
      Reading reading,
      @Nullable Principal who,
      HttpServletRequest request,
      HttpServletResponse response) {
    var account = errand.account();
    if (account != null) {
      if (!Account.of(who).map(Account::id).equals(Optional.of(account))) {
        throw new Mishap(Mishap.Kind.LATE);
      }
      identities.bind(account, person, reading);
      return Redirect.onward(errand.to("/account?done=identity"), reading);
    }
    var invitation = errand.invitation();
    var opened =
        invitation == null
            ? identities.opened(person, reading)
            : identities.accept(invitation, person);
    var welcome = arrivals.welcome(opened, errand.next(), reading, request, response);
    sessions.beganAtProvider(request);
    return welcome;
  }

  private static String refused(String path, Mishap.Kind kind) {
    return path + "?refused=" + Words.key(kind);
  }
}
