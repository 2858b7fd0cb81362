package city.kontor.offices;

import city.kontor.accounts.AccountId;
import city.kontor.accounts.OneTimeToken;
import city.kontor.accounts.Role;
import city.kontor.facts.FactIds;
import city.kontor.history.FactId;
import city.kontor.web.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of {@link Invitations}. */
@Repository
class InvitationSql {

  /**
   * What it takes for an invitation to open something: that it was neither used nor taken back, in
   * time, and that whoever invited may still do so.
   */
  private static final String OPENS =
      """
      i.used is null and i.withdrawn is null and (i.expires is null or i.expires > :now)
        and (i.until is null or i.until > :today)
        and (i.invited_by is null or exists (
          select from accounts.duty d
          where d.account = i.invited_by and d.role = 'administrator'
            and (d.office is null or d.office = i.office)
            and d.since <= :today and (d.until is null or d.until > :today)))
      """;

  private static final String COLUMNS =
      "i.id, i.email, i.office, i.role, i.since, i.until, i.invited_by, i.expires";

  private final JdbcClient jdbc;

  InvitationSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps an invitation; its identity. */
  UUID invite(
      OneTimeToken token,
      @Nullable String email,
      @Nullable FactId office,
      Role role,
      @Nullable LocalDate since,
      @Nullable LocalDate until,
      @Nullable AccountId by,
      OffsetDateTime made,
      @Nullable OffsetDateTime expires) {
    return jdbc.sql(
            """
            insert into accounts.invitation
              (token, email, office, role, since, until, invited_by, made, expires)
            values (:token, :email, :office, :role, :since, :until, :by, :made, :expires)
            returning id
            """)
        .param("token", token.hash())
        .param("email", email)
        .param("office", uuid(office), Types.OTHER)
        .param("role", Words.key(role))
        .param("since", since, Types.DATE)
        .param("until", until, Types.DATE)
        .param("by", by == null ? null : by.value(), Types.OTHER)
        .param("made", made)
        .param("expires", expires, Types.TIMESTAMP_WITH_TIMEZONE)
        .query(UUID.class)
        .single();
  }

  Optional<Invitation> invitation(OneTimeToken token, OffsetDateTime now) {
    return invitation(null, token.hash(), now);
  }

  Optional<Invitation> invitation(UUID id, OffsetDateTime now) {
    return invitation(id, null, now);
  }

  private Optional<Invitation> invitation(
      @Nullable UUID id, byte @Nullable [] token, OffsetDateTime now) {
    return jdbc.sql(
            "select %s from accounts.invitation i where (i.token = :token or i.id = :id) and %s"
                .formatted(COLUMNS, OPENS))
        .param("id", id, Types.OTHER)
        .param("token", token, Types.BINARY)
        .param("now", now)
        .param("today", now.toLocalDate())
        .query(InvitationSql::invitation)
        .optional();
  }

  /** Those to an office that still open something, the oldest first. */
  List<Invitation> open(@Nullable FactId office, OffsetDateTime now) {
    return jdbc.sql(
            """
            select %s from accounts.invitation i
            where i.office is not distinct from :office and i.email is not null and %s
            order by i.made, i.id
            """
                .formatted(COLUMNS, OPENS))
        .param("office", uuid(office), Types.OTHER)
        .param("now", now)
        .param("today", now.toLocalDate())
        .query(InvitationSql::invitation)
        .list();
  }

  private static Invitation invitation(ResultSet row, int number) throws SQLException {
    var by = row.getObject("invited_by", UUID.class);
    return new Invitation(
        row.getObject("id", UUID.class),
        row.getString("email"),
        FactIds.ofNullable(row, "office"),
        Role.of(Objects.requireNonNull(row.getString("role"))),
        row.getObject("since", LocalDate.class),
        row.getObject("until", LocalDate.class),
        by == null ? null : new AccountId(by),
        row.getObject("expires", OffsetDateTime.class));
  }

  /** Uses an invitation up; false when somebody else was quicker. */
  boolean use(Invitation invitation, OffsetDateTime now) {
    return jdbc.sql(
                """
                update accounts.invitation set used = :now
                where id = :id and used is null and withdrawn is null
                """)
            .param("now", now)
            .param("id", invitation.id())
            .update()
        == 1;
  }

  /**
   * Takes back what invites this address to an office, or to the register; whether anything did.
   */
  boolean withdraw(@Nullable FactId office, String email, OffsetDateTime now) {
    return jdbc.sql(
                """
                update accounts.invitation set withdrawn = :now
                where office is not distinct from :office and lower(email) = lower(:email)
                  and used is null and withdrawn is null
                """)
            .param("office", uuid(office), Types.OTHER)
            .param("email", email)
            .param("now", now)
            .update()
        > 0;
  }

  private static @Nullable UUID uuid(@Nullable FactId office) {
    return office == null ? null : office.value();
  }

  /** Withdraws the addresses that were printed before. */
  void withdrawFirst() {
    jdbc.sql("delete from accounts.invitation where email is null and used is null").update();
  }
}
