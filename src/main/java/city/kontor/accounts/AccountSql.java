package city.kontor.accounts;

import city.kontor.facts.FactIds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement about accounts, and the roles they hold. */
@Repository
class AccountSql {

  private final JdbcClient jdbc;

  AccountSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** An account as it lies in its table. */
  record Row(
      AccountId id,
      String email,
      String name,
      String password,
      boolean isDemo,
      @Nullable String language) {}

  Optional<Row> account(AccountId id) {
    return jdbc.sql(
            """
            select id, email, name, password, is_demo, language from accounts.account
            where id = :id
            """)
        .param("id", id.value())
        .query(AccountSql::account)
        .optional();
  }

  /**
   * The account with an e-mail address, however large its letters are. What only the database takes
   * for the same letter, as İ for i, is another: guesses are counted by the address that is typed.
   */
  Optional<Row> account(String email) {
    return jdbc.sql(
            """
            select id, email, name, password, is_demo, language from accounts.account
            where lower(email) = lower(:email)
            """)
        .param("email", email)
        .query(AccountSql::account)
        .optional()
        .filter(it -> it.email().toLowerCase(Locale.ROOT).equals(email.toLowerCase(Locale.ROOT)));
  }

  Map<UUID, String> names(Collection<UUID> accounts) {
    return jdbc
        .sql("select id, name from accounts.account where id in (:accounts)")
        .param("accounts", accounts)
        .query((row, _) -> Map.entry(row.getObject("id", UUID.class), row.getString("name")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Opens an account; nothing when there is one with this e-mail address, opened meanwhile. */
  Optional<AccountId> open(
      String email, String name, String password, boolean isDemo, OffsetDateTime opened) {
    return jdbc.sql(
            """
            insert into accounts.account (email, name, password, is_demo, opened)
            values (:email, :name, :password, :demo, :opened) on conflict do nothing returning id
            """)
        .param("email", email)
        .param("name", name)
        .param("password", password)
        .param("demo", isDemo)
        .param("opened", opened)
        .query(UUID.class)
        .optional()
        .map(AccountId::new);
  }

  void rename(AccountId account, String name, @Nullable String language) {
    jdbc.sql("update accounts.account set name = :name, language = :language where id = :id")
        .param("name", name)
        .param("language", language)
        .param("id", account.value())
        .update();
  }

  /** All roles that a person has ever been given, the latest first. */
  List<Duty> everyDuty(AccountId account) {
    return jdbc.sql(
            """
            select id, account, office, role, since, until from accounts.duty
            where account = :account order by until desc nulls first, since desc, id desc
            """)
        .param("account", account.value())
        .query(AccountSql::duty)
        .list();
  }

  /** The roles that a person holds on a day, the register's own first. */
  List<Duty> duties(AccountId account, LocalDate day) {
    return jdbc.sql(
            """
            select id, account, office, role, since, until from accounts.duty
            where account = :account and since <= :day and (until is null or until > :day)
            order by office nulls first
            """)
        .param("account", account.value())
        .param("day", day)
        .query(AccountSql::duty)
        .list();
  }

  private static Row account(ResultSet row, int number) throws SQLException {
    return new Row(
        new AccountId(row.getObject("id", UUID.class)),
        row.getString("email"),
        row.getString("name"),
        row.getString("password"),
        row.getBoolean("is_demo"),
        row.getString("language"));
  }

  private static Duty duty(ResultSet row, int number) throws SQLException {
    return new Duty(
        row.getObject("id", UUID.class),
        new AccountId(row.getObject("account", UUID.class)),
        FactIds.ofNullable(row, "office"),
        Role.of(Objects.requireNonNull(row.getString("role"))),
        row.getObject("since", LocalDate.class),
        row.getObject("until", LocalDate.class));
  }
}
