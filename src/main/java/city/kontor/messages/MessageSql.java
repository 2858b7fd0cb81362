package city.kontor.messages;

import city.kontor.facts.FactIds;
import city.kontor.history.FactId;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of {@link Messages} and the {@link Postman}. */
@Repository
class MessageSql {

  private final JdbcClient jdbc;

  MessageSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Leaves a message to be sent.
   *
   * @param office from which it comes; null when Kontor itself writes
   */
  void leave(
      String to, @Nullable FactId office, String subject, String text, OffsetDateTime written) {
    leave(to, office, Sort.OTHER, subject, text, written);
  }

  /** Leaves a message with an address at which a lost password is set anew. */
  void recovery(String to, String subject, String text, OffsetDateTime written) {
    leave(to, null, Sort.RECOVERY, subject, text, written);
  }

  /** Leaves a message that opens nothing; it stays until it is sent, or for thirty days. */
  void notice(String to, String subject, String text, OffsetDateTime written) {
    jdbc.sql("delete from accounts.message where is_notice and written < :then")
        .param("then", written.minusDays(30))
        .update();
    leave(to, null, Sort.NOTICE, subject, text, written);
  }

  /** What a message is for, which says when it is forgotten. */
  private enum Sort {
    RECOVERY,
    NOTICE,
    OTHER
  }

  private void leave(
      String to,
      @Nullable FactId office,
      Sort sort,
      String subject,
      String text,
      OffsetDateTime written) {
    jdbc.sql(
            """
            insert into accounts.message
              (recipient, office, is_notice, is_recovery, subject, text, written, due)
            values (:to, :office, :notice, :recovery, :subject, :text, :written, :written)
            """)
        .param("to", to)
        .param("office", office == null ? null : office.value(), Types.OTHER)
        .param("notice", sort == Sort.NOTICE)
        .param("recovery", sort == Sort.RECOVERY)
        .param("subject", subject)
        .param("text", text)
        .param("written", written)
        .update();
  }

  /**
   * The messages of these offices, or of all; and, with all, those that Kontor itself writes. The
   * latest first.
   */
  List<Messages.Message> waiting(Collection<FactId> offices, boolean all, boolean ours) {
    return jdbc.sql(
            """
            select recipient, subject, text, coalesce(failure, '') as failure
            from accounts.message
            where office = any(:offices::uuid[]) or (:all and (office is not null or :ours))
            order by written desc, id desc limit 200
            """)
        .param("offices", FactIds.array(offices))
        .param("all", all)
        .param("ours", ours)
        .query(
            (row, _) ->
                new Messages.Message(
                    row.getString("recipient"),
                    row.getString("subject"),
                    row.getString("text"),
                    row.getString("failure")))
        .list();
  }

  /**
   * The address of an invitation that has served, or serves no longer, stands nowhere.
   *
   * @param office that invited; null for the register
   */
  void forgetInvitation(String to, @Nullable FactId office) {
    jdbc.sql(
            """
            delete from accounts.message
            where office is not distinct from :office and not is_notice and not is_recovery
              and lower(recipient) = lower(:to)
            """)
        .param("office", office == null ? null : office.value(), Types.OTHER)
        .param("to", to)
        .update();
  }

  /** The same for one at which a lost password was to be set anew. */
  void forgetRecovery(String to) {
    jdbc.sql("delete from accounts.message where is_recovery and lower(recipient) = lower(:to)")
        .param("to", to)
        .update();
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
