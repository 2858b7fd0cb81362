package city.kontor.accounts;

import city.kontor.web.Head;
import city.kontor.web.Languages;
import city.kontor.web.Reading;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts the page where one signs in into words. */
@Component
class SignInPages {

  private final Languages languages;
  private final Optional<DemoAccounts> demo;

  SignInPages(Languages languages, Optional<DemoAccounts> demo) {
    this.languages = languages;
    this.demo = demo;
  }

  SignInPage blank(String next, Reading reading) {
    return page("", next, "", reading);
  }

  SignInPage wrong(String email, String next, Reading reading) {
    return page(
        email, next, languages.words(reading.language()).say("accounts.sign-in.wrong"), reading);
  }

  SignInPage noPasskey(String next, Reading reading) {
    return page(
        "", next, languages.words(reading.language()).say("accounts.passkey.wrong"), reading);
  }

  SignInPage tooOften(String email, String next, Reading reading) {
    var words = languages.words(reading.language());
    return page(
        email, next, words.say("accounts.sign-in.too-often", Throttle.WHILE.toMinutes()), reading);
  }

  private SignInPage page(String email, String next, String mistake, Reading reading) {
    var words = languages.words(reading.language());
    return new SignInPage(
        Head.of(words.say("accounts.sign-in"), words.say("accounts.sign-in.lede"), "").undated(),
        email,
        next,
        mistake,
        demo.map(it -> it.ready(words)).orElse(List.of()));
  }
}
