package city.kontor.accounts;

import city.kontor.web.Answer;
import city.kontor.web.Head;
import city.kontor.web.Languages;
import city.kontor.web.Reading;
import city.kontor.web.Words;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Gives back what was typed into a form that is not taken: first one signs in, then sends it. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class SentPages {

  private final SignInPages signIn;
  private final Languages languages;

  SentPages(SignInPages signIn, Languages languages) {
    this.signIn = signIn;
    this.languages = languages;
  }

  @ExceptionHandler
  Answer notTaken(SentInVain vain, Reading reading, @Nullable Principal who) {
    return who == null
        ? Answer.personal("accounts/sign-in", () -> signIn.blank("", reading).carrying(vain.sent()))
            .status(403)
        : answer(vain.sent(), "accounts.sent.late", reading).status(403);
  }

  /** After signing in: by now it may be sent. */
  Answer signedIn(Sent sent, Reading reading) {
    return answer(sent, "accounts.sent.signed-in", reading);
  }

  private Answer answer(Sent sent, String lede, Reading reading) {
    return Answer.personal("accounts/sent", () -> page(sent, lede, reading));
  }

  private SentPage page(Sent sent, String lede, Reading reading) {
    var words = languages.words(reading.language());
    return new SentPage(
        Head.of(words.say("accounts.sent"), words.say(lede), "").undated().typed("/sign-in"),
        sent,
        sent.typed().stream().map(it -> line(it, words)).toList());
  }

  private static String line(Sent.Field field, Words words) {
    var name = words.sayOr("field." + field.name(), "");
    return name.isEmpty() ? field.value() : name + words.say("layout.colon") + field.value();
  }
}
