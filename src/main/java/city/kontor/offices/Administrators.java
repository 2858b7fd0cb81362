package city.kontor.offices;

import city.kontor.accounts.Account;
import city.kontor.accounts.Accounts;
import city.kontor.accounts.Role;
import city.kontor.messages.Emails;
import city.kontor.messages.Messages;
import city.kontor.web.Languages;
import city.kontor.web.Mistake;
import city.kontor.web.Refusal;
import city.kontor.web.Words;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Those who administer the register itself: one at least, on every day to come. */
@Service
class Administrators {

  private final Accounts accounts;
  private final Messages messages;
  private final Invitations invitations;
  private final Roles roles;
  private final Languages languages;
  private final Clock clock;

  Administrators(
      Accounts accounts,
      Messages messages,
      Invitations invitations,
      Roles roles,
      Languages languages,
      Clock clock) {
    this.accounts = accounts;
    this.messages = messages;
    this.invitations = invitations;
    this.roles = roles;
    this.languages = languages;
    this.clock = clock;
  }

  /**
   * Makes whoever has an account with this address an administrator at once; others are invited to
   * open one. Either way a message to them waits to be sent.
   *
   * @throws Refusal.Invalid when it is no e-mail address
   */
  @Transactional
  void invite(String email, Account by, Words words) {
    if (!Emails.isOne(email)) {
      throw new Refusal.Invalid(List.of(new Mistake("email", "accounts.email.wrong")));
    }
    var known = accounts.known(email);
    if (known.isPresent()) {
      invitations.withdraw(null, email);
      roles.give(known.get(), null, Role.ADMINISTRATOR, roles.today(), null, by);
    }
    var path =
        known.isPresent()
            ? "/desk"
            : invitations.invite(email, null, Role.ADMINISTRATOR, null, null, by);
    var spoken = languages.words(known.flatMap(accounts::language).orElse(null), words);
    messages.leave(
        email,
        null,
        spoken.say("accounts.message.administrator.subject"),
        spoken.say(
            known.isPresent()
                ? "accounts.message.administrator"
                : "accounts.message.administrator.invitation",
            by.name(),
            Messages.HERE + path),
        OffsetDateTime.now(clock));
  }
}
