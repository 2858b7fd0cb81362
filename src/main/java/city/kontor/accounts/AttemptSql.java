package city.kontor.accounts;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of {@link Throttle}. */
@Repository
class AttemptSql {

  private final JdbcClient jdbc;

  AttemptSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Attempts(int ofBoth, int ofAccount, int ofAddress) {}

  UUID note(byte[] account, String address, OffsetDateTime at) {
    return jdbc.sql(
            """
            insert into accounts.attempt (account, address, at)
            values (:account, :address, :at) returning id
            """)
        .param("account", account)
        .param("address", address)
        .param("at", at)
        .query(UUID.class)
        .single();
  }

  Attempts attempts(byte[] account, String address, OffsetDateTime since) {
    return jdbc.sql(
            """
            select count(*) filter (where account = :account and address = :address),
                   count(*) filter (where account = :account),
                   count(*) filter (where address = :address)
            from accounts.attempt
            where at > :since and (account = :account or address = :address)
            """)
        .param("account", account)
        .param("address", address)
        .param("since", since)
        .query((row, _) -> new Attempts(row.getInt(1), row.getInt(2), row.getInt(3)))
        .single();
  }

  void forget(UUID attempt) {
    jdbc.sql("delete from accounts.attempt where id = :id").param("id", attempt).update();
  }

  void forget(byte[] account, String address) {
    jdbc.sql("delete from accounts.attempt where account = :account and address = :address")
        .param("account", account)
        .param("address", address)
        .update();
  }

  void forget(OffsetDateTime before) {
    jdbc.sql("delete from accounts.attempt where at <= :before").param("before", before).update();
  }
}
