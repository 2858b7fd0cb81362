package city.kontor.accounts;

import city.kontor.facts.FactIds;
import city.kontor.history.FactId;
import city.kontor.web.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement about accounts, their roles and the offices. */
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

  /** The roles that a person holds in an office at some time between two days, the latest first. */
  List<Duty> duties(
      AccountId account, @Nullable FactId office, LocalDate since, @Nullable LocalDate until) {
    return jdbc.sql(
            """
            select id, account, office, role, since, until from accounts.duty
            where account = :account and office is not distinct from :office
              and daterange(since, until) && daterange(:since, cast(:until as date))
            order by since desc
            """)
        .param("account", account.value())
        .param("office", uuid(office), Types.OTHER)
        .param("since", since)
        .param("until", until, Types.DATE)
        .query(AccountSql::duty)
        .list();
  }

  void give(
      AccountId account,
      @Nullable FactId office,
      Role role,
      LocalDate since,
      @Nullable LocalDate until,
      @Nullable AccountId by) {
    jdbc.sql(
            """
            insert into accounts.duty (account, office, role, since, until, given_by)
            values (:account, :office, :role, :since, :until, :by)
            """)
        .param("account", account.value())
        .param("office", uuid(office), Types.OTHER)
        .param("role", Words.key(role))
        .param("since", since)
        .param("until", until, Types.DATE)
        .param("by", uuid(by), Types.OTHER)
        .update();
  }

  /** Opens the office of an organization; whether it was not open. */
  boolean openOffice(FactId organization, @Nullable AccountId by, OffsetDateTime opened) {
    return jdbc.sql(
                """
                insert into accounts.office (organization, opened, opened_by)
                values (:organization, :opened, :by) on conflict (organization) do nothing
                """)
            .param("organization", organization.value())
            .param("opened", opened)
            .param("by", uuid(by), Types.OTHER)
            .update()
        == 1;
  }

  /** Whose record an office keeps on a day, and since when. */
  List<Caretakers.Care> care(LocalDate day) {
    return jdbc.sql(
            """
            select organization, office, since, until from accounts.care
            where since <= :day and (until is null or until > :day) order by since, id
            """)
        .param("day", day)
        .query(AccountSql::care)
        .list();
  }

  /** Whose record which office keeps or ever kept, of these. */
  List<Caretakers.Care> everCare(Collection<FactId> organizations) {
    return jdbc.sql(
            """
            select organization, office, since, until from accounts.care
            where organization = any(:organizations::uuid[]) order by since, id
            """)
        .param("organizations", FactIds.array(organizations))
        .query(AccountSql::care)
        .list();
  }

  private static Caretakers.Care care(ResultSet row, int number) throws SQLException {
    return new Caretakers.Care(
        FactIds.of(row, "organization"),
        FactIds.of(row, "office"),
        row.getObject("since", LocalDate.class),
        row.getObject("until", LocalDate.class));
  }

  void giveCare(FactId organization, FactId office, LocalDate since, AccountId by) {
    jdbc.sql(
            """
            insert into accounts.care (organization, office, since, given_by)
            values (:organization, :office, :since, :by)
            """)
        .param("organization", organization.value())
        .param("office", office.value())
        .param("since", since)
        .param("by", by.value())
        .update();
  }

  /** Ends the care for an organization's record on a day; whether anybody kept it. */
  boolean endCare(FactId organization, LocalDate day, @Nullable AccountId by) {
    return jdbc.sql(
                """
                update accounts.care set until = greatest(since, :day), ended_by = :by
                where organization = :organization and (until is null or until > :day)
                """)
            .param("day", day)
            .param("by", uuid(by), Types.OTHER)
            .param("organization", organization.value())
            .update()
        > 0;
  }

  /** Whether the register has an administrator then who is there for more than trying it out. */
  boolean hasAdministrator(LocalDate day) {
    return jdbc.sql(
            """
            select exists (select from accounts.duty d join accounts.account a on a.id = d.account
                           where d.office is null and not a.is_demo
                             and (d.until is null or d.until > :day))
            """)
        .param("day", day)
        .query(Boolean.class)
        .single();
  }

  /** Those of these organizations that have an office here. */
  Set<FactId> withOffice(Collection<FactId> organizations) {
    return Set.copyOf(
        jdbc.sql(
                """
                select organization from accounts.office
                where organization = any(:organizations::uuid[])
                """)
            .param("organizations", FactIds.array(organizations))
            .query((row, _) -> FactIds.of(row, "organization"))
            .list());
  }

  /** All organizations that have an office here. */
  List<FactId> withOffice() {
    return jdbc.sql("select organization from accounts.office")
        .query((row, _) -> FactIds.of(row, "organization"))
        .list();
  }

  List<Offices.Open> offices(LocalDate day) {
    return jdbc.sql(
            """
            select o.organization,
                   (select count(*) from accounts.duty d where d.office = o.organization
                      and d.since <= :day and (d.until is null or d.until > :day)) as people
            from accounts.office o
            """)
        .param("day", day)
        .query((row, _) -> new Offices.Open(FactIds.of(row, "organization"), row.getInt("people")))
        .list();
  }

  boolean isOffice(FactId organization) {
    return jdbc.sql(
            "select exists (select from accounts.office where organization = :organization)")
        .param("organization", organization.value())
        .query(Boolean.class)
        .single();
  }

  List<Roles.Member> people(@Nullable FactId office, LocalDate day) {
    return jdbc.sql(
            """
            select d.id, d.account, a.name, a.email, a.is_demo, d.role, d.since, d.until
            from accounts.duty d join accounts.account a on a.id = d.account
            where d.office is not distinct from :office
            order by d.until <= :day, array_position(array['administrator', 'editor', 'reader'], d.role), a.name, d.since
            """)
        .param("office", uuid(office), Types.OTHER)
        .param("day", day)
        .query(
            (row, _) ->
                new Roles.Member(
                    row.getObject("id", UUID.class),
                    new AccountId(row.getObject("account", UUID.class)),
                    row.getString("name"),
                    row.getString("email"),
                    row.getBoolean("is_demo"),
                    role(row),
                    row.getObject("since", LocalDate.class),
                    row.getObject("until", LocalDate.class)))
        .list();
  }

  /** Lets a role go on until another day. */
  void extend(UUID duty, @Nullable LocalDate until, @Nullable AccountId by) {
    jdbc.sql("update accounts.duty set until = :until, given_by = :by where id = :duty")
        .param("until", until, Types.DATE)
        .param("by", uuid(by), Types.OTHER)
        .param("duty", duty)
        .update();
  }

  /** Whoever else would change who holds a role there waits until this is done. */
  void lock(@Nullable FactId office) {
    jdbc.sql(
            office == null
                ? "select id from accounts.duty where office is null order by id for update"
                : "select organization from accounts.office where organization = :office for"
                    + " update")
        .param("office", uuid(office), Types.OTHER)
        .query(UUID.class)
        .list();
  }

  /**
   * All days on which somebody administers an office, or the register: a multirange as text.
   *
   * @param withDemo whether those count who are there only for trying it out
   */
  String administered(@Nullable FactId office, boolean withDemo) {
    return jdbc.sql(
            """
            select coalesce(range_agg(daterange(d.since, d.until)), '{}')::text
            from accounts.duty d join accounts.account a on a.id = d.account
            where d.office is not distinct from :office and d.role = 'administrator'
              and (:demo or not a.is_demo)
            """)
        .param("office", uuid(office), Types.OTHER)
        .param("demo", withDemo)
        .query(String.class)
        .single();
  }

  /** Whether of these days all that are not past still have an administrator. */
  boolean isAdministered(@Nullable FactId office, String days, LocalDate today, boolean withDemo) {
    return jdbc.sql(
            """
            select cast(:days as datemultirange)
                     * datemultirange(daterange(cast(:today as date), null))
                   <@ cast(:now as datemultirange)
            """)
        .param("days", days)
        .param("today", today)
        .param("now", administered(office, withDemo))
        .query(Boolean.class)
        .single();
  }

  /** Takes back a role that begins after a day; whether it did. */
  boolean takeBack(@Nullable FactId office, UUID duty, LocalDate day) {
    return jdbc.sql(
                """
                delete from accounts.duty
                where id = :duty and office is not distinct from :office and since > :day
                """)
            .param("day", day)
            .param("duty", duty)
            .param("office", uuid(office), Types.OTHER)
            .update()
        == 1;
  }

  /** Ends a role on a day, unless it has ended. */
  void end(@Nullable FactId office, UUID duty, LocalDate day, @Nullable AccountId by) {
    jdbc.sql(
            """
            update accounts.duty set until = greatest(since, :day), ended_by = :by
            where id = :duty and office is not distinct from :office
              and (until is null or until > :day)
            """)
        .param("day", day)
        .param("by", uuid(by), Types.OTHER)
        .param("duty", duty)
        .param("office", uuid(office), Types.OTHER)
        .update();
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
        role(row),
        row.getObject("since", LocalDate.class),
        row.getObject("until", LocalDate.class));
  }

  static Role role(ResultSet row) throws SQLException {
    return Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT));
  }

  private static @Nullable UUID uuid(@Nullable FactId id) {
    return id == null ? null : id.value();
  }

  private static @Nullable UUID uuid(@Nullable AccountId id) {
    return id == null ? null : id.value();
  }
}
