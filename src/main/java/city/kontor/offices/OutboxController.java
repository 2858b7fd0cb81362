package city.kontor.offices;

import city.kontor.accounts.Account;
import city.kontor.accounts.Accounts;
import city.kontor.accounts.Role;
import city.kontor.messages.Messages;
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

  private final Messages messages;
  private final Accounts accounts;
  private final Languages languages;

  OutboxController(Messages messages, Accounts accounts, Languages languages) {
    this.messages = messages;
    this.accounts = accounts;
    this.languages = languages;
  }

  /** The messages of the offices that somebody administers. */
  record OutboxPage(Head head, List<Messages.Message> messages) implements Page {}

  @GetMapping("/outbox")
  Answer show(Reading reading, Account person) {
    OfficeRules.mayHandOn(person).demand();
    var words = languages.words(reading.language());
    return Answer.personal(
        "offices/outbox",
        () ->
            new OutboxPage(
                Head.of(
                        words.say("accounts.outbox"),
                        words.say(
                            messages.areSent() ? "accounts.outbox.sent" : "accounts.outbox.lede"),
                        "")
                    .undated(),
                waiting(person, reading)));
  }

  /**
   * The messages of the offices that a person administers, of all for the register's; but who only
   * tries Kontor out sees none that opens somebody's account.
   */
  private List<Messages.Message> waiting(Account person, Reading reading) {
    return messages.waiting(
        person.officesAs(Role.ADMINISTRATOR),
        person.runsTheRegister(),
        !accounts.isForTrying(person),
        reading.origin());
  }
}
