package city.kontor.accounts;

import java.nio.ByteBuffer;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of {@link Passkeys}. */
@Repository
class PasskeySql {

  private final JdbcClient jdbc;

  PasskeySql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What is kept of a passkey to know its signature again. */
  record Key(
      UUID id,
      AccountId account,
      ByteBuffer key,
      long signatures,
      boolean isBackupEligible,
      boolean isBackedUp) {}

  /** Whether it was kept; false when some account has this very one. */
  boolean keep(Key key, String credential, String name, OffsetDateTime made) {
    return jdbc.sql(
                """
                insert into accounts.passkey (account, credential, key, signatures,
                  is_backup_eligible, is_backed_up, name, made)
                values (:account, :credential, :key, :signatures, :eligible, :backed, :name, :made)
                on conflict (credential) do nothing
                """)
            .param("account", key.account().value())
            .param("credential", credential)
            .param("key", key.key().array())
            .param("signatures", key.signatures())
            .param("eligible", key.isBackupEligible())
            .param("backed", key.isBackedUp())
            .param("name", name)
            .param("made", made)
            .update()
        == 1;
  }

  /** The oldest first. */
  List<Passkeys.Passkey> of(AccountId account) {
    return jdbc.sql(
            """
            select id, credential, name, made, used from accounts.passkey
            where account = :account order by made, id
            """)
        .param("account", account.value())
        .query(
            (row, _) ->
                new Passkeys.Passkey(
                    row.getObject("id", UUID.class),
                    row.getString("credential"),
                    row.getString("name"),
                    row.getObject("made", OffsetDateTime.class),
                    row.getObject("used", OffsetDateTime.class)))
        .list();
  }

  Optional<Key> find(String credential) {
    return jdbc.sql(
            """
            select id, account, key, signatures, is_backup_eligible, is_backed_up
            from accounts.passkey where credential = :credential for update
            """)
        .param("credential", credential)
        .query(
            (row, _) ->
                new Key(
                    row.getObject("id", UUID.class),
                    new AccountId(row.getObject("account", UUID.class)),
                    ByteBuffer.wrap(row.getBytes("key")),
                    row.getLong("signatures"),
                    row.getBoolean("is_backup_eligible"),
                    row.getBoolean("is_backed_up")))
        .optional();
  }

  void use(UUID passkey, long signatures, boolean isBackedUp, OffsetDateTime used) {
    jdbc.sql(
            """
            update accounts.passkey
            set signatures = :signatures, is_backed_up = :backed, used = :used where id = :id
            """)
        .param("signatures", signatures)
        .param("backed", isBackedUp)
        .param("used", used)
        .param("id", passkey)
        .update();
  }

  /** False when there is no such one of theirs. */
  boolean remove(AccountId account, UUID passkey) {
    return jdbc.sql("delete from accounts.passkey where id = :id and account = :account")
            .param("id", passkey)
            .param("account", account.value())
            .update()
        == 1;
  }

  /** Keeps a challenge, and forgets those that nobody answered in time. */
  void ask(byte[] secret, @Nullable AccountId account, OffsetDateTime now, OffsetDateTime expires) {
    jdbc.sql("delete from accounts.challenge where expires <= :now").param("now", now).update();
    jdbc.sql(
            """
            insert into accounts.challenge (secret, account, expires)
            values (:secret, :account, :expires)
            """)
        .param("secret", secret)
        .param("account", account == null ? null : account.value(), java.sql.Types.OTHER)
        .param("expires", expires)
        .update();
  }

  /** Uses a challenge up; false when it was none of ours, not for this, or too old. */
  boolean answer(byte[] secret, @Nullable AccountId account, OffsetDateTime now) {
    return jdbc.sql(
                """
                delete from accounts.challenge
                where secret = :secret and account is not distinct from :account and expires > :now
                """)
            .param("secret", secret)
            .param("account", account == null ? null : account.value(), java.sql.Types.OTHER)
            .param("now", now)
            .update()
        == 1;
  }
}
