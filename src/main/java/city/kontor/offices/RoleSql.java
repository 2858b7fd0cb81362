package city.kontor.offices;

import city.kontor.accounts.AccountId;
import city.kontor.accounts.Duty;
import city.kontor.accounts.Role;
import city.kontor.facts.FactIds;
import city.kontor.history.FactId;
import city.kontor.web.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of {@link Roles}. */
@Repository
class RoleSql {

  private final JdbcClient jdbc;

  RoleSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
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
        .query(RoleSql::duty)
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

  private static Duty duty(ResultSet row, int number) throws SQLException {
    return new Duty(
        row.getObject("id", UUID.class),
        new AccountId(row.getObject("account", UUID.class)),
        FactIds.ofNullable(row, "office"),
        role(row),
        row.getObject("since", LocalDate.class),
        row.getObject("until", LocalDate.class));
  }

  private static Role role(ResultSet row) throws SQLException {
    return Role.of(Objects.requireNonNull(row.getString("role")));
  }

  private static @Nullable UUID uuid(@Nullable FactId id) {
    return id == null ? null : id.value();
  }

  private static @Nullable UUID uuid(@Nullable AccountId id) {
    return id == null ? null : id.value();
  }
}
