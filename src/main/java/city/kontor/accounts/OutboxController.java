package city.kontor.accounts;

import city.kontor.web.Answer;
import city.kontor.web.Head;
import city.kontor.web.Languages;
import city.kontor.web.Page;
import city.kontor.web.Reading;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Messages that wait to be handed on, because no mail is sent from here. */
@Controller
class OutboxController {

  private final AccountSql sql;
  private final Languages languages;

  OutboxController(AccountSql sql, Languages languages) {
    this.sql = sql;
    this.languages = languages;
  }

  /** The messages of the offices that somebody administers. */
  record OutboxPage(Head head, List<Message> messages) implements Page {}

  /** A message to a person. */
  record Message(String to, String subject, String text) {}

  @GetMapping("/outbox")
  Answer show(Reading reading, Account person) {
    var words = languages.words(reading.language());
    return Answer.personal(
        "accounts/outbox",
        () ->
            new OutboxPage(
                Head.of(words.say("accounts.outbox"), words.say("accounts.outbox.lede"), "")
                    .undated(),
                sql.messages(person)));
  }
}
