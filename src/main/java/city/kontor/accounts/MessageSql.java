package city.kontor.accounts;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of {@link Postman}. */
@Repository
class MessageSql {

  private final JdbcClient jdbc;

  MessageSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A message whose time has come, and how often it was tried in vain. */
  record Due(UUID id, String to, String subject, String text, int tries) {}

  /** The one due longest, for this transaction alone: another node takes the next. */
  Optional<Due> lockDue(OffsetDateTime now) {
    return jdbc.sql(
            """
            select id, recipient, subject, text, tries from accounts.message
            where due <= :now order by due, id limit 1 for update skip locked
            """)
        .param("now", now)
        .query(
            (row, _) ->
                new Due(
                    row.getObject("id", UUID.class),
                    row.getString("recipient"),
                    row.getString("subject"),
                    row.getString("text"),
                    row.getInt("tries")))
        .optional();
  }

  void forget(UUID message) {
    jdbc.sql("delete from accounts.message where id = :id").param("id", message).update();
  }

  void putOff(UUID message, OffsetDateTime due, String failure) {
    jdbc.sql(
            """
            update accounts.message set tries = tries + 1, due = :due, failure = :failure
            where id = :id
            """)
        .param("due", due)
        .param("failure", failure)
        .param("id", message)
        .update();
  }
}
