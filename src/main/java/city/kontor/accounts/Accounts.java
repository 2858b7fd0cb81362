package city.kontor.accounts;

import city.kontor.messages.Emails;
import city.kontor.web.Mistake;
import city.kontor.web.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people who may sign in, and the roles they hold. */
@Service
public class Accounts {

  private final AccountSql sql;
  private final Passwords passwords;
  private final Clock clock;
  private final boolean isDemo;

  Accounts(
      AccountSql sql,
      Passwords passwords,
      Clock clock,
      @Value("${kontor.demo:false}") boolean isDemo) {
    this.sql = sql;
    this.passwords = passwords;
    this.clock = clock;
    this.isDemo = isDemo;
  }

  /** The account with the roles it holds today. */
  public Optional<Account> find(AccountId id) {
    return sql.account(id).filter(this::isOpen).map(this::withDuties);
  }

  public Optional<Account> withEmail(String email) {
    return sql.account(email).filter(this::isOpen).map(this::withDuties);
  }

  /** What the people of these accounts are called; asked only for those who may know. */
  public Map<UUID, String> names(Collection<UUID> ids) {
    return ids.isEmpty() ? Map.of() : sql.names(ids);
  }

  /** The account that this password opens. */
  Optional<Account> opened(String email, String password) {
    var found = Emails.isOne(email) ? sql.account(email).filter(this::isOpen) : none();
    return passwords.opens(password, found.map(AccountSql.Row::password).orElse(null))
        ? found.map(this::withDuties)
        : Optional.empty();
  }

  /** Whether the account is one of those that are open to everybody where Kontor is tried out. */
  public boolean isForTrying(Account person) {
    return sql.account(person.id()).filter(AccountSql.Row::isDemo).isPresent();
  }

  /** The language in which a person wants to be written to, by its tag. */
  public Optional<String> language(AccountId person) {
    return sql.account(person).flatMap(it -> Optional.ofNullable(it.language()));
  }

  /** All roles that a person has ever been given, the latest first. */
  List<Duty> everyDuty(Account person) {
    return sql.everyDuty(person.id());
  }

  /**
   * What a person is called, and written to in.
   *
   * @param language null for that of whoever causes a message
   * @throws Refusal.Invalid when nobody can be called so
   */
  @Transactional
  void rename(Account person, String name, @Nullable String language) {
    PersonNames.mistake(name)
        .ifPresent(
            it -> {
              throw new Refusal.Invalid(List.of(it));
            });
    sql.rename(person.id(), name, language);
  }

  public boolean exists(String email) {
    return sql.account(email).isPresent();
  }

  /** Who has an account with this e-mail address, whether it opens now or not. */
  public Optional<AccountId> known(String email) {
    return sql.account(email).map(AccountSql.Row::id);
  }

  /**
   * Refuses what no account is opened with.
   *
   * @throws Refusal.Invalid with every mistake at its field
   */
  public void check(String email, String name, String password) {
    var mistakes = new ArrayList<Mistake>();
    PersonNames.mistake(name).ifPresent(mistakes::add);
    if (!Emails.isOne(email)) {
      mistakes.add(new Mistake("email", "accounts.email.wrong"));
    } else if (exists(email)) {
      mistakes.add(new Mistake("email", "accounts.email.taken"));
    }
    passwords.weakness(password, List.of(name, email, "kontor")).ifPresent(mistakes::add);
    if (!mistakes.isEmpty()) {
      throw new Refusal.Invalid(mistakes);
    }
  }

  /**
   * Opens an account.
   *
   * @throws Refusal.Invalid when somebody has one with this e-mail address by now
   */
  @Transactional
  public AccountId open(String email, String name, String password) {
    return open(email, name, password, false);
  }

  /** Without a password that anybody knows, until the person sets one. */
  @Transactional
  public AccountId open(String email, String name) {
    return open(email, name, OneTimeToken.fresh().text());
  }

  @Transactional
  public AccountId openForTrying(String email, String name, String password) {
    return open(email, name, password, true);
  }

  private AccountId open(String email, String name, String password, boolean isDemo) {
    return sql.open(email, name, passwords.hash(password), isDemo, now())
        .orElseThrow(
            () -> new Refusal.Invalid(List.of(new Mistake("email", "accounts.email.taken"))));
  }

  /** Accounts for trying Kontor out open only while it runs for that. */
  private boolean isOpen(AccountSql.Row row) {
    return isDemo || !row.isDemo();
  }

  private Account withDuties(AccountSql.Row row) {
    return new Account(row.id(), row.email(), row.name(), sql.duties(row.id(), today()));
  }

  private static Optional<AccountSql.Row> none() {
    return Optional.empty();
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock);
  }
}
