package city.kontor.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;

import city.kontor.web.Refusal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets what one form sends be done once: pressed twice, from two windows or after going back, it
 * leads to what came of it the first time. The database decides which was first.
 */
@Component
public class Once {

  /** In a form: which opened one it is. */
  public static final String FORM = "act-form";

  private static final Logger LOG = LoggerFactory.getLogger(Once.class);

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  Once(JdbcClient jdbc, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /** It was done before; what was begun again is undone. */
  @SuppressWarnings("serial")
  private static final class Before extends RuntimeException {}

  /** What tells a form that is opened now from all others. */
  public static String opened() {
    return UUID.randomUUID().toString();
  }

  /**
   * Does the work, unless the same was sent before from the same opened form.
   *
   * @param form which it is; empty where nothing says so, and the work is done each time
   * @param typed all that was typed into it
   * @param work answers with the path of what came of it
   */
  public String path(Account person, String form, String typed, Supplier<String> work) {
    return form.isEmpty() ? work.get() : path(person, form + "\n" + typed, work);
  }

  /**
   * Does the work, unless the same was sent before.
   *
   * @param sent tells the form and what was typed into it from all others of this person
   * @param work answers with the path of what came of it
   * @throws Refusal.Conflict when something else that is done just now stands in its way
   */
  public String path(Account person, String sent, Supplier<String> work) {
    var key = key(person, sent);
    return first(key)
        .orElseGet(
            () -> {
              try {
                return Objects.requireNonNull(transaction.execute(_ -> done(key, work)));
              } catch (Before _) {
                return first(key).orElseThrow();
              } catch (PessimisticLockingFailureException one) {
                // The database let this one go: nothing was done.
                LOG.info("Two acts waited for each other: {}", one.getMessage());
                throw new Refusal.Conflict("refusal.same-moment");
              }
            });
  }

  /** Whoever sends the same meanwhile waits here until this is done or undone. */
  private String done(String key, Supplier<String> work) {
    var isFirst =
        jdbc.sql(
                    """
                    insert into accounts.sent_form (key, path) values (decode(:key, 'hex'), '')
                    on conflict (key) do nothing
                    """)
                .param("key", key)
                .update()
            == 1;
    if (!isFirst) {
      throw new Before();
    }
    var path = work.get();
    jdbc.sql("update accounts.sent_form set path = :path where key = decode(:key, 'hex')")
        .param("path", path)
        .param("key", key)
        .update();
    jdbc.sql("delete from accounts.sent_form where at < now() - interval '30 days'").update();
    return path;
  }

  private Optional<String> first(String key) {
    return jdbc.sql("select path from accounts.sent_form where key = decode(:key, 'hex')")
        .param("key", key)
        .query(String.class)
        .optional();
  }

  private static String key(Account person, String sent) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest((person.id().value() + "\n" + sent).getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
