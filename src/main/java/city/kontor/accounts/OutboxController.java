package city.kontor.accounts;

import city.kontor.web.Answer;
import city.kontor.web.Head;
import city.kontor.web.Languages;
import city.kontor.web.Page;
import city.kontor.web.Reading;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Messages that wait: to be sent, or to be handed on where no mail is sent from here. */
@Controller
class OutboxController {

  private final MessageSql sql;
  private final Languages languages;
  private final Postman postman;

  OutboxController(MessageSql sql, Languages languages, Postman postman) {
    this.sql = sql;
    this.languages = languages;
    this.postman = postman;
  }

  /** The messages of the offices that somebody administers. */
  record OutboxPage(Head head, List<Message> messages) implements Page {}

  /**
   * A message to a person.
   *
   * @param failure why it could not be sent yet, as the mail server said; empty otherwise
   */
  record Message(String to, String subject, String text, String failure) {}

  @GetMapping("/outbox")
  Answer show(Reading reading, Account person) {
    OfficeRules.mayHandOn(person).demand();
    var words = languages.words(reading.language());
    return Answer.personal(
        "accounts/outbox",
        () ->
            new OutboxPage(
                Head.of(
                        words.say("accounts.outbox"),
                        words.say(
                            postman.sends() ? "accounts.outbox.sent" : "accounts.outbox.lede"),
                        "")
                    .undated(),
                messages(person, reading)));
  }

  private List<Message> messages(Account person, Reading reading) {
    return sql.of(person).stream()
        .map(
            it ->
                new Message(
                    it.to(),
                    it.subject(),
                    it.text().replace(Postman.HERE, reading.origin()),
                    it.failure()))
        .toList();
  }
}
