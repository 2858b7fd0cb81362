package city.kontor.api;

import city.kontor.accounts.AccountId;
import city.kontor.accounts.Duty;
import city.kontor.accounts.OneTimeToken;
import city.kontor.facts.FactIds;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import city.kontor.web.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of this module. */
@Repository
class TokenSql {

  private final JdbcClient jdbc;

  TokenSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A token that was shown, and how often within this minute. */
  record Shown(
      UUID id,
      String name,
      FactId office,
      Scope scope,
      AccountId madeBy,
      @Nullable UUID duty,
      int thisMinute) {}

  /** Something that was done with a token. */
  record Deed(UUID token, OffsetDateTime at, String act, String path) {}

  void make(
      OneTimeToken secret,
      FactId office,
      String name,
      Scope scope,
      Duty by,
      OffsetDateTime made,
      LocalDate expires) {
    jdbc.sql(
            """
            insert into api.token (office, name, scope, secret, made, made_by, duty, expires)
            values (:office, :name, :scope, :secret, :made, :by, :duty, :expires)
            """)
        .param("office", office.value())
        .param("name", name)
        .param("scope", Words.key(scope))
        .param("secret", secret.hash())
        .param("made", made)
        .param("by", by.account().value())
        .param("duty", by.id())
        .param("expires", expires)
        .update();
  }

  /** The tokens of an office, those that open something first. */
  List<Token> of(FactId office) {
    return jdbc.sql(
            """
            select id, office, name, scope, made, made_by, expires, ended, uses, last_used
            from api.token where office = :office order by ended is not null, id desc
            """)
        .param("office", office.value())
        .query(TokenSql::token)
        .list();
  }

  /** Ends a token; its name, unless it has ended. */
  Optional<String> end(FactId office, UUID token, AccountId by, OffsetDateTime now) {
    return jdbc.sql(
            """
            update api.token set ended = :now, ended_by = :by
            where id = :id and office = :office and ended is null returning name
            """)
        .param("now", now)
        .param("by", by.value())
        .param("id", token)
        .param("office", office.value())
        .query(String.class)
        .optional();
  }

  /** Notes that a token is shown, if it opens anything; one statement, so that all nodes agree. */
  Optional<Shown> shown(byte[] secret, LocalDate today, OffsetDateTime now) {
    return jdbc.sql(
            """
            update api.token
            set uses = uses + 1, last_used = :now,
                minute = case when minute > :before then minute else :now end,
                minute_uses = case when minute > :before then minute_uses + 1 else 1 end
            where secret = :secret and ended is null and expires > :today
            returning id, name, office, scope, made_by, duty, minute_uses
            """)
        .param("now", now)
        .param("before", now.minusMinutes(1))
        .param("secret", secret)
        .param("today", today)
        .query(
            (row, _) ->
                new Shown(
                    row.getObject("id", UUID.class),
                    row.getString("name"),
                    FactIds.of(row, "office"),
                    scope(row),
                    new AccountId(row.getObject("made_by", UUID.class)),
                    row.getObject("duty", UUID.class),
                    row.getInt("minute_uses")))
        .optional();
  }

  /**
   * @param recording in which it was; null for what is beside the record
   */
  void note(UUID token, @Nullable Recorded recording, OffsetDateTime at, String act, String path) {
    jdbc.sql(
            """
            insert into api.deed (token, recording, at, act, path)
            values (:token, cast(:recording as bigint), :at, :act, :path)
            """)
        .param("token", token)
        .param("recording", recording == null ? null : recording.no())
        .param("at", at)
        .param("act", act)
        .param("path", path)
        .update();
  }

  /** The latest deeds of each token of an office. */
  List<Deed> deeds(FactId office, int most) {
    return jdbc.sql(
            """
            select d.token, d.at, d.act, d.path
            from api.token t
            cross join lateral (
              select token, at, act, path, id from api.deed
              where token = t.id order by id desc limit :most) d
            where t.office = :office order by d.id desc
            """)
        .param("office", office.value())
        .param("most", most)
        .query(
            (row, _) ->
                new Deed(
                    row.getObject("token", UUID.class),
                    row.getObject("at", OffsetDateTime.class),
                    row.getString("act"),
                    row.getString("path")))
        .list();
  }

  private static Token token(ResultSet row, int number) throws SQLException {
    return new Token(
        row.getObject("id", UUID.class),
        FactIds.of(row, "office"),
        row.getString("name"),
        scope(row),
        row.getObject("made", OffsetDateTime.class),
        new AccountId(row.getObject("made_by", UUID.class)),
        row.getObject("expires", LocalDate.class),
        row.getObject("ended", OffsetDateTime.class),
        row.getLong("uses"),
        row.getObject("last_used", OffsetDateTime.class));
  }

  private static Scope scope(ResultSet row) throws SQLException {
    return Scope.valueOf(row.getString("scope").toUpperCase(Locale.ROOT));
  }
}
