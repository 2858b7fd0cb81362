package city.kontor.accounts;

import city.kontor.messages.Messages;
import city.kontor.web.Head;
import city.kontor.web.Languages;
import city.kontor.web.Mistake;
import city.kontor.web.Reading;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts the ways to a new password into words. */
@Component
class RecoveryPages {

  private final Languages languages;
  private final Messages messages;

  RecoveryPages(Languages languages, Messages messages) {
    this.languages = languages;
    this.messages = messages;
  }

  RecoveryPage blank(Reading reading) {
    return page("", "", "", "", Map.of(), reading);
  }

  RecoveryPage asked(String email, Reading reading) {
    var words = languages.words(reading.language());
    var told =
        messages.areSent()
            ? words.say("accounts.recovery.sent", Recovery.HOLDS.toMinutes())
            : words.say("accounts.recovery.left", Recovery.HOLDS.toMinutes());
    return page(email, "", told, "", Map.of(), reading);
  }

  RecoveryPage tooOften(String email, Reading reading) {
    var words = languages.words(reading.language());
    return page(
        email,
        "",
        "",
        words.say("accounts.sign-in.too-often", Throttle.WHILE.toMinutes()),
        Map.of(),
        reading);
  }

  RecoveryPage wrong(String email, String code, List<Mistake> mistakes, Reading reading) {
    var words = languages.words(reading.language());
    return page(
        email,
        code,
        "",
        words.say("refusal.invalid", mistakes.size()),
        mistakes.stream().collect(Collectors.toMap(Mistake::field, it -> it.in(words))),
        reading);
  }

  RecoveryPage.NewPassword newPassword(List<Mistake> mistakes, Reading reading) {
    var words = languages.words(reading.language());
    return new RecoveryPage.NewPassword(
        Head.of(words.say("accounts.new-password"), words.say("accounts.new-password.lede"), "")
            .undated(),
        mistakes.stream().findFirst().map(it -> it.in(words)).orElse(""));
  }

  RecoveryPage.Codes codes(int left, String mistake, List<String> codes, Reading reading) {
    var words = languages.words(reading.language());
    return new RecoveryPage.Codes(
        Head.of(words.say("accounts.codes"), words.say("accounts.codes.lede"), "").undated(),
        words.say("accounts.codes.left", left),
        mistake.isEmpty() ? "" : words.say(mistake, Throttle.WHILE.toMinutes()),
        codes);
  }

  private RecoveryPage page(
      String email,
      String code,
      String told,
      String mistake,
      Map<String, String> mistakes,
      Reading reading) {
    var words = languages.words(reading.language());
    return new RecoveryPage(
        Head.of(words.say("accounts.recovery"), words.say("accounts.recovery.lede"), "")
            .undated()
            .typed("/recovery"),
        email,
        code,
        told,
        mistake,
        mistakes);
  }
}
