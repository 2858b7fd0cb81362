package city.kontor.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Makes guessing slow: so many attempts within a while for one account from one address, for one
 * account from anywhere, and from one address for any account. Counted in the database, for all
 * nodes. An attempt counts before its password is looked at, so that many at once gain nothing.
 */
@Component
public class Throttle {

  public static final Duration WHILE = Duration.ofMinutes(15);
  static final int OF_BOTH = 5;
  static final int OF_ACCOUNT = 50;
  static final int OF_ADDRESS = 50;

  private final AttemptSql sql;
  private final Clock clock;

  Throttle(AttemptSql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Notes an attempt, unless there have been too many. */
  public boolean allows(String email, String address) {
    var since = OffsetDateTime.now(clock).minus(WHILE);
    sql.forget(since);
    var attempt = sql.note(key(email), address, OffsetDateTime.now(clock));
    var attempts = sql.attempts(key(email), address, since);
    var isAllowed =
        attempts.ofBoth() <= OF_BOTH
            && attempts.ofAccount() <= OF_ACCOUNT
            && attempts.ofAddress() <= OF_ADDRESS;
    if (!isAllowed) {
      // Whoever waits is not made to wait longer by trying.
      sql.forget(attempt);
    }
    return isAllowed;
  }

  /** Who has signed in has not been guessing. */
  void forget(String email, String address) {
    sql.forget(key(email), address);
  }

  /** Hashed: somebody may have typed a password here. */
  private static byte[] key(String email) {
    return OneTimeToken.hash(email.strip().toLowerCase(Locale.ROOT));
  }
}
