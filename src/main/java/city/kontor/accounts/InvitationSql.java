package city.kontor.accounts;

import city.kontor.facts.FactIds;
import city.kontor.history.FactId;
import city.kontor.web.Words;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of {@link Invitations}. */
@Repository
class InvitationSql {

  private final JdbcClient jdbc;

  InvitationSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void invite(
      OneTimeToken token,
      @Nullable String email,
      @Nullable FactId office,
      Role role,
      @Nullable LocalDate since,
      @Nullable LocalDate until,
      @Nullable AccountId by,
      OffsetDateTime made,
      @Nullable OffsetDateTime expires) {
    jdbc.sql(
            """
            insert into accounts.invitation
              (token, email, office, role, since, until, invited_by, made, expires)
            values (:token, :email, :office, :role, :since, :until, :by, :made, :expires)
            """)
        .param("token", token.hash())
        .param("email", email)
        .param("office", office == null ? null : office.value(), Types.OTHER)
        .param("role", Words.key(role))
        .param("since", since, Types.DATE)
        .param("until", until, Types.DATE)
        .param("by", by == null ? null : by.value(), Types.OTHER)
        .param("made", made)
        .param("expires", expires, Types.TIMESTAMP_WITH_TIMEZONE)
        .update();
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
            """
            select id, email, office, role, since, until from accounts.invitation
            where (token = :token or id = :id)
              and used is null and (expires is null or expires > :now)
              and (until is null or until > cast(:now as timestamptz)::date)
            """)
        .param("id", id, Types.OTHER)
        .param("token", token, Types.BINARY)
        .param("now", now)
        .query(
            (row, _) ->
                new Invitation(
                    row.getObject("id", UUID.class),
                    row.getString("email"),
                    FactIds.ofNullable(row, "office"),
                    AccountSql.role(row),
                    row.getObject("since", LocalDate.class),
                    row.getObject("until", LocalDate.class)))
        .optional();
  }

  /** Uses an invitation up; false when somebody else was quicker. */
  boolean use(Invitation invitation, OffsetDateTime now) {
    return jdbc.sql("update accounts.invitation set used = :now where id = :id and used is null")
            .param("now", now)
            .param("id", invitation.id())
            .update()
        == 1;
  }

  /** Withdraws the addresses that were printed before. */
  void withdrawFirst() {
    jdbc.sql("delete from accounts.invitation where email is null and used is null").update();
  }
}
