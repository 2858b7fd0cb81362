package city.kontor.accounts;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of {@link Recovery}. */
@Repository
class RecoverySql {

  private final JdbcClient jdbc;

  RecoverySql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A secret that has been neither used nor forgotten. */
  record Secret(UUID id, AccountId account) {}

  void keep(
      AccountId account,
      byte[] secret,
      boolean isPrinted,
      OffsetDateTime made,
      @Nullable OffsetDateTime expires) {
    jdbc.sql(
            """
            insert into accounts.recovery (account, secret, is_printed, made, expires)
            values (:account, :secret, :printed, :made, :expires)
            """)
        .param("account", account.value())
        .param("secret", secret)
        .param("printed", isPrinted)
        .param("made", made)
        .param("expires", expires, java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
        .update();
  }

  Optional<Secret> find(byte[] secret, OffsetDateTime now) {
    return jdbc.sql(
            """
            select id, account from accounts.recovery
            where secret = :secret and used is null and (expires is null or expires > :now)
            """)
        .param("secret", secret)
        .param("now", now)
        .query(
            (row, _) ->
                new Secret(
                    row.getObject("id", UUID.class),
                    new AccountId(row.getObject("account", UUID.class))))
        .optional();
  }

  /** Uses a secret up; false when somebody else was quicker. */
  boolean use(Secret secret, OffsetDateTime now) {
    return jdbc.sql("update accounts.recovery set used = :now where id = :id and used is null")
            .param("now", now)
            .param("id", secret.id())
            .update()
        == 1;
  }

  /** Whether a one-time address was made for the account since then. */
  boolean isAskedSince(AccountId account, OffsetDateTime then) {
    return jdbc.sql(
            """
            select exists (select from accounts.recovery
                           where account = :account and not is_printed and made > :then)
            """)
        .param("account", account.value())
        .param("then", then)
        .query(Boolean.class)
        .single();
  }

  int printedLeft(AccountId account) {
    return jdbc.sql(
            """
            select count(*) from accounts.recovery
            where account = :account and is_printed and used is null
            """)
        .param("account", account.value())
        .query(Integer.class)
        .single();
  }

  void forgetPrinted(AccountId account) {
    forget(account, true);
  }

  void forgetAddresses(AccountId account) {
    forget(account, false);
  }

  private void forget(AccountId account, boolean isPrinted) {
    jdbc.sql("delete from accounts.recovery where account = :account and is_printed = :printed")
        .param("account", account.value())
        .param("printed", isPrinted)
        .update();
  }

  void setPassword(AccountId account, String hash) {
    jdbc.sql("update accounts.account set password = :hash where id = :id")
        .param("hash", hash)
        .param("id", account.value())
        .update();
  }
}
