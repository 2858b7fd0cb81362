package city.kontor.accounts;

import city.kontor.web.Answer;
import city.kontor.web.Head;
import city.kontor.web.Languages;
import city.kontor.web.Reading;
import city.kontor.web.Redirect;
import city.kontor.web.Refusal;
import city.kontor.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** What several ways to the {@link Provider} have in common: the cookie, the wait and the page. */
@Component
class ProviderAnswers {

  /** Kept by the browser that went, so that no other comes back in its place. */
  static final String COOKIE = "kontor-provider";

  private final Identities identities;
  private final Provider provider;
  private final Throttle throttle;
  private final SignInPages signIn;
  private final Languages languages;

  ProviderAnswers(
      Identities identities,
      Provider provider,
      Throttle throttle,
      SignInPages signIn,
      Languages languages) {
    this.identities = identities;
    this.provider = provider;
    this.throttle = throttle;
    this.signIn = signIn;
    this.languages = languages;
  }

  /** What people call it; where there is none, neither are its addresses. */
  String name() {
    return provider.name().orElseThrow(() -> new Refusal.NotFound("refusal.404"));
  }

  Identities.Errand errand(
      @Nullable AccountId account, @Nullable UUID invitation, String next, Reading reading) {
    return new Identities.Errand(
        account,
        invitation,
        reading.prefixed() ? reading.language().tag() : null,
        next.isEmpty() && reading.prefixed() ? reading.to("/desk") : next);
  }

  /** The page that leads there, or back with a sentence. */
  Object onward(
      Identities.Errand errand,
      Reading reading,
      HttpServletRequest request,
      HttpServletResponse response) {
    var name = name();
    var state = OneTimeToken.fresh();
    if (!throttle.allows(state.text(), request.getRemoteAddr())) {
      return Answer.personal("accounts/sign-in", () -> signIn.tooOften("", errand.next(), reading))
          .status(429);
    }
    try {
      var address = identities.send(errand, state, reading.origin(), request);
      response.addHeader(HttpHeaders.SET_COOKIE, cookie(state.text(), Identities.HOLDS, request));
      return led(name, address, "accounts.provider.onward.lede", reading, response);
    } catch (Mishap mishap) {
      var from = errand.account() == null ? "/sign-in" : "/account";
      return Redirect.onward(from + "?refused=" + Words.key(mishap.kind()), reading);
    }
  }

  /**
   * The page that leads to where one signs out there; nothing where it has no such place or does
   * not answer, so that one is signed out here only.
   */
  Optional<Answer> outward(Reading reading, HttpServletResponse response) {
    try {
      var name = provider.name();
      return name.isEmpty()
          ? Optional.empty()
          : provider
              .end(reading.origin())
              .map(it -> led(name.get(), it, "accounts.provider.out.lede", reading, response));
    } catch (Mishap _) {
      return Optional.empty();
    }
  }

  private Answer led(
      String name, String address, String lede, Reading reading, HttpServletResponse response) {
    response.setHeader("Refresh", "0; url=" + address);
    return Answer.personal("accounts/onward", () -> page(name, address, lede, reading));
  }

  void forget(HttpServletRequest request, HttpServletResponse response) {
    response.addHeader(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO, request));
  }

  /** Who has come back has not been guessing. */
  void succeeded(String state, HttpServletRequest request) {
    throttle.forget(state, request.getRemoteAddr());
  }

  private OnwardPage page(String name, String address, String lede, Reading reading) {
    var words = languages.words(reading.language());
    return new OnwardPage(
        Head.of(words.say("accounts.provider.onward", name), words.say(lede, name), "").undated(),
        name,
        address);
  }

  /** Lax: the browser comes back by a link of another site. */
  private static String cookie(String value, Duration age, HttpServletRequest request) {
    return ResponseCookie.from(COOKIE, value)
        .path(Provider.ANSWER)
        .httpOnly(true)
        .secure(request.isSecure())
        .sameSite("Lax")
        .maxAge(age)
        .build()
        .toString();
  }
}
