package city.kontor.accounts;

import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of {@link Identities}. */
@Repository
class IdentitySql {

  private final JdbcClient jdbc;

  IdentitySql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The account that an identity opens. */
  Optional<AccountId> find(Provider.Person person) {
    return jdbc.sql(
            "select account from accounts.identity where issuer = :issuer and subject = :subject")
        .param("issuer", person.issuer())
        .param("subject", person.subject())
        .query((row, _) -> new AccountId(row.getObject("account", UUID.class)))
        .optional();
  }

  /** Whether it was kept; false when some account has this very one. */
  boolean keep(AccountId account, Provider.Person person, OffsetDateTime bound) {
    return jdbc.sql(
                """
                insert into accounts.identity (account, issuer, subject, name, bound)
                values (:account, :issuer, :subject, :name, :bound)
                on conflict (issuer, subject) do nothing
                """)
            .param("account", account.value())
            .param("issuer", person.issuer())
            .param("subject", person.subject())
            .param("name", person.name())
            .param("bound", bound)
            .update()
        == 1;
  }

  void use(Provider.Person person, OffsetDateTime used) {
    jdbc.sql(
            """
            update accounts.identity set used = :used
            where issuer = :issuer and subject = :subject
            """)
        .param("used", used)
        .param("issuer", person.issuer())
        .param("subject", person.subject())
        .update();
  }

  /** The oldest first. */
  List<Identities.Identity> of(AccountId account) {
    return jdbc.sql(
            """
            select id, name, bound, used from accounts.identity
            where account = :account order by bound, id
            """)
        .param("account", account.value())
        .query(
            (row, _) ->
                new Identities.Identity(
                    row.getObject("id", UUID.class),
                    row.getString("name"),
                    row.getObject("bound", OffsetDateTime.class),
                    row.getObject("used", OffsetDateTime.class)))
        .list();
  }

  /** False when there is no such one of theirs. */
  boolean remove(AccountId account, UUID identity) {
    return jdbc.sql("delete from accounts.identity where id = :id and account = :account")
            .param("id", identity)
            .param("account", account.value())
            .update()
        == 1;
  }

  /** Keeps an errand, and forgets those from which nobody came back in time. */
  void send(
      byte[] state,
      Provider.Question question,
      Identities.Errand errand,
      OffsetDateTime now,
      OffsetDateTime expires) {
    jdbc.sql("delete from accounts.errand where expires <= :now").param("now", now).update();
    jdbc.sql(
            """
            insert into accounts.errand
              (state, nonce, verifier, account, invitation, language, next, expires)
            values
              (:state, :nonce, :verifier, :account, :invitation, :language, :next, :expires)
            """)
        .param("state", state)
        .param("nonce", question.nonce())
        .param("verifier", question.verifier())
        .param("account", value(errand.account()), Types.OTHER)
        .param("invitation", errand.invitation(), Types.OTHER)
        .param("language", errand.language())
        .param("next", errand.next())
        .param("expires", expires)
        .update();
  }

  /** An errand, and what the provider was asked with. */
  record Sent(Identities.Errand errand, String nonce, String verifier) {}

  /** Uses an errand up; none when it is not ours, or too old. */
  Optional<Sent> take(byte[] state, OffsetDateTime now) {
    return jdbc.sql(
            """
            delete from accounts.errand where state = :state and expires > :now
            returning nonce, verifier, account, invitation, language, next
            """)
        .param("state", state)
        .param("now", now)
        .query(
            (row, _) ->
                new Sent(
                    new Identities.Errand(
                        account(row.getObject("account", UUID.class)),
                        row.getObject("invitation", UUID.class),
                        row.getString("language"),
                        row.getString("next")),
                    row.getString("nonce"),
                    row.getString("verifier")))
        .optional();
  }

  private static @Nullable UUID value(@Nullable AccountId account) {
    return account == null ? null : account.value();
  }

  private static @Nullable AccountId account(@Nullable UUID value) {
    return value == null ? null : new AccountId(value);
  }
}
