package city.kontor.accounts;

import city.kontor.messages.Messages;
import city.kontor.web.Languages;
import city.kontor.web.Reading;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;

/**
 * Tells people by a message what has changed in how their account is opened, so that whoever did
 * not do it learns of it. It holds no secret and opens nothing.
 */
@Component
class Notices {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private final AccountSql accounts;
  private final Messages messages;
  private final Languages languages;
  private final Clock clock;

  Notices(AccountSql accounts, Messages messages, Languages languages, Clock clock) {
    this.accounts = accounts;
    this.messages = messages;
    this.languages = languages;
    this.clock = clock;
  }

  /** What has changed. */
  enum Change {
    PASSWORD,
    CODE,
    CODES,
    PASSKEY,
    PASSKEY_REMOVED,
    IDENTITY,
    IDENTITY_REMOVED
  }

  /** In the language of the person; where none is chosen, in that of whoever changed it. */
  void tell(AccountId account, Change change, Reading reading) {
    var person = accounts.account(account).orElseThrow();
    var words = languages.words(person.language(), languages.words(reading.language()));
    var at = OffsetDateTime.now(clock);
    messages.notice(
        person.email(),
        words.say("accounts.notice.subject"),
        words.say(
            "accounts.notice",
            person.name(),
            words.word("accounts.notice", change),
            words.say("accounts.account.moment", at.toLocalDate(), at.toLocalTime().format(TIME)),
            Messages.HERE + "/recovery"),
        at);
  }
}
