package city.kontor.messages;

import city.kontor.history.FactId;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The messages that wait: to be sent, or to be handed on where no mail is sent from here. */
@Service
public class Messages {

  /**
   * Stands in a message for the address of the register, which is put in when it is read: whoever
   * causes a message does not say to which host its reader is led.
   */
  public static final String HERE = "{register}";

  private final MessageSql sql;
  private final Postman postman;

  Messages(MessageSql sql, Postman postman) {
    this.sql = sql;
    this.postman = postman;
  }

  /**
   * A message to a person.
   *
   * @param failure why it could not be sent yet, as the mail server said; empty otherwise
   */
  public record Message(String to, String subject, String text, String failure) {

    Message from(String origin) {
      return new Message(to, subject, text.replace(HERE, origin), failure);
    }
  }

  /** Whether messages are sent from here. */
  public boolean areSent() {
    return postman.sends();
  }

  /**
   * Leaves a message to be sent.
   *
   * @param office from which it comes; null when Kontor itself writes
   */
  public void leave(
      String to, @Nullable FactId office, String subject, String text, OffsetDateTime written) {
    sql.leave(to, office, subject, text, written);
  }

  /** Leaves a message with an address at which a lost password is set anew. */
  public void recovery(String to, String subject, String text, OffsetDateTime written) {
    sql.recovery(to, subject, text, written);
  }

  /** Leaves a message that opens nothing; it stays until it is sent, or for thirty days. */
  public void notice(String to, String subject, String text, OffsetDateTime written) {
    sql.notice(to, subject, text, written);
  }

  /**
   * The messages that wait, the latest first.
   *
   * @param offices from which they come
   * @param all whether also those of every other office
   * @param ours whether, with all, also those that Kontor itself writes, which open accounts
   * @param origin of the register, as whoever reads them knows it
   */
  public List<Message> waiting(
      Collection<FactId> offices, boolean all, boolean ours, String origin) {
    return sql.waiting(offices, all, ours).stream().map(it -> it.from(origin)).toList();
  }

  /**
   * The address of an invitation that has served, or serves no longer, stands nowhere.
   *
   * @param office that invited; null for the register
   */
  public void forgetInvitation(String to, @Nullable FactId office) {
    sql.forgetInvitation(to, office);
  }

  /** The same for one at which a lost password was to be set anew. */
  public void forgetRecovery(String to) {
    sql.forgetRecovery(to);
  }
}
