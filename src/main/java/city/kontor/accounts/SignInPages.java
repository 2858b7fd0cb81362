package city.kontor.accounts;

import city.kontor.web.Head;
import city.kontor.web.Languages;
import city.kontor.web.Reading;
import city.kontor.web.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts the page where one signs in into words. */
@Component
class SignInPages {

  private final Languages languages;
  private final Provider provider;
  private final Optional<ReadyAccounts> demo;

  SignInPages(Languages languages, Provider provider, Optional<ReadyAccounts> demo) {
    this.languages = languages;
    this.provider = provider;
    this.demo = demo;
  }

  SignInPage blank(String next, Reading reading) {
    return page("", next, mishap(provider, languages.words(reading.language()), reading), reading);
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

  /** Why one was led back from the provider, in words; empty when one was not. */
  static String mishap(Provider provider, Words words, Reading reading) {
    var refused = reading.filters().getOrDefault("refused", "");
    return Stream.of(Mishap.Kind.values())
        .filter(it -> Words.key(it).equals(refused))
        .flatMap(it -> provider.name().stream().map(name -> sentence(it, name, words)))
        .findFirst()
        .orElse("");
  }

  private static String sentence(Mishap.Kind kind, String name, Words words) {
    return words.say("accounts.provider.mishap." + Words.key(kind), name);
  }

  private SignInPage page(String email, String next, String mistake, Reading reading) {
    var words = languages.words(reading.language());
    return new SignInPage(
        Head.of(words.say("accounts.sign-in"), words.say("accounts.sign-in.lede"), "")
            .undated()
            .typed("/sign-in"),
        email,
        next,
        mistake,
        provider.name().orElse(""),
        demo.map(it -> it.ready(words)).orElse(List.of()),
        null);
  }
}
