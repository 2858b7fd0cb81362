package city.kontor.accounts;

import city.kontor.messages.Emails;
import city.kontor.messages.Messages;
import city.kontor.web.Languages;
import city.kontor.web.Mistake;
import city.kontor.web.Reading;
import city.kontor.web.Refusal;
import city.kontor.web.Words;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A new password for whoever knows the old one; for whoever has lost it, at a one-time address that
 * is sent to them, or for one of the codes they had printed. Accounts for trying Kontor out have
 * none of it.
 */
@Service
class Recovery {

  static final Duration HOLDS = Duration.ofHours(1);

  /** Nobody's letter box is filled by others: so long no second message is left. */
  static final Duration PAUSE = Duration.ofMinutes(5);

  static final int CODES = 10;

  /** Letters and digits that are not mistaken for one another on paper: 80 bits a code. */
  private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";

  private static final int LENGTH = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final RecoverySql sql;
  private final AccountSql accounts;
  private final Messages messages;
  private final Passwords passwords;
  private final Notices notices;
  private final Languages languages;
  private final Clock clock;

  Recovery(
      RecoverySql sql,
      AccountSql accounts,
      Messages messages,
      Passwords passwords,
      Notices notices,
      Languages languages,
      Clock clock) {
    this.sql = sql;
    this.accounts = accounts;
    this.messages = messages;
    this.passwords = passwords;
    this.notices = notices;
    this.languages = languages;
    this.clock = clock;
  }

  /** Leaves a message with a one-time address, if there is an account with this e-mail address. */
  @Transactional
  void ask(String email, Words words) {
    Emails.one(email)
        .flatMap(accounts::account)
        .filter(it -> !it.isDemo() && !sql.isAskedSince(it.id(), now().minus(PAUSE)))
        .ifPresent(account -> leave(account, words));
  }

  private void leave(AccountSql.Row account, Words words) {
    var token = OneTimeToken.fresh();
    sql.keep(account.id(), token.hash(), false, now(), now().plus(HOLDS));
    messages.forgetRecovery(account.email());
    var spoken = languages.words(account.language(), words);
    messages.recovery(
        account.email(),
        spoken.say("accounts.message.recovery.subject"),
        spoken.say(
            "accounts.message.recovery",
            account.name(),
            Messages.HERE + "/recovery/" + token.text()),
        now());
  }

  /** Refuses an address that does not serve. */
  void check(String token) {
    at(token);
  }

  /**
   * Sets the password of the account that a one-time address is for.
   *
   * @throws Refusal.Invalid when the password is refused; the address still serves then
   */
  @Transactional
  AccountId renew(String token, String password, Reading reading) {
    return renew(at(token), password, Notices.Change.PASSWORD, reading);
  }

  private RecoverySql.Secret at(String token) {
    return Optional.of(token)
        .filter(it -> it.matches("[0-9a-f]{64}"))
        .flatMap(it -> sql.find(new OneTimeToken(it).hash(), now()))
        .orElseThrow(() -> new Refusal.NotFound("refusal.recovery"));
  }

  /**
   * The same for a printed code of the account with this e-mail address.
   *
   * @throws Refusal.Invalid with every mistake at its field
   */
  @Transactional
  AccountId renewByCode(String email, String code, String password, Reading reading) {
    var found =
        sql.find(OneTimeToken.hash(plain(code)), now())
            .filter(
                it ->
                    accounts
                        .account(it.account())
                        .filter(account -> account.email().equalsIgnoreCase(email))
                        .isPresent());
    if (found.isEmpty()) {
      throw new Refusal.Invalid(List.of(new Mistake("code", "accounts.recovery.wrong")));
    }
    return renew(found.get(), password, Notices.Change.CODE, reading);
  }

  private AccountId renew(
      RecoverySql.Secret secret, String password, Notices.Change change, Reading reading) {
    var account = accounts.account(secret.account()).orElseThrow();
    check(account, password);
    if (!sql.use(secret, now())) {
      throw new Refusal.NotFound("refusal.recovery");
    }
    set(account, password, change, reading);
    return account.id();
  }

  /**
   * Sets another password for somebody who has shown to know the old one.
   *
   * @throws Refusal.Invalid when it is refused
   */
  @Transactional
  void change(Account person, String password, Reading reading) {
    var account = accounts.account(person.id()).orElseThrow();
    check(account, password);
    set(account, password, Notices.Change.PASSWORD, reading);
  }

  private void check(AccountSql.Row account, String password) {
    passwords
        .weakness(password, List.of(account.name(), account.email(), "kontor"))
        .ifPresent(
            it -> {
              throw new Refusal.Invalid(List.of(it));
            });
  }

  /** One-time addresses that were asked for before serve no longer. */
  private void set(
      AccountSql.Row account, String password, Notices.Change change, Reading reading) {
    sql.setPassword(account.id(), passwords.hash(password));
    sql.forgetAddresses(account.id());
    messages.forgetRecovery(account.email());
    notices.tell(account.id(), change, reading);
  }

  int codesLeft(AccountId account) {
    return sql.printedLeft(account);
  }

  /** Makes new codes; those made before serve no longer. Only their hashes are kept. */
  @Transactional
  List<String> codes(Account person, Reading reading) {
    sql.forgetPrinted(person.id());
    var codes = Stream.generate(Recovery::code).limit(CODES).toList();
    codes.forEach(it -> sql.keep(person.id(), OneTimeToken.hash(plain(it)), true, now(), null));
    notices.tell(person.id(), Notices.Change.CODES, reading);
    return codes;
  }

  private static String code() {
    var groups = new ArrayList<String>();
    for (int from = 0; from < LENGTH; from += 4) {
      groups.add(
          RANDOM
              .ints(4, 0, ALPHABET.length())
              .mapToObj(it -> String.valueOf(ALPHABET.charAt(it)))
              .reduce("", String::concat));
    }
    return String.join("-", groups);
  }

  /** However it was typed from paper. */
  private static String plain(String code) {
    return code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock);
  }
}
