package city.kontor.offices;

import city.kontor.accounts.Account;
import city.kontor.accounts.AccountId;
import city.kontor.history.FactId;
import city.kontor.history.Recordings;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Keeps what is arranged in offices and in the register, for their journals. */
@Service
public class Arrangements {

  private final ArrangementSql sql;
  private final Recordings recordings;
  private final Clock clock;

  Arrangements(ArrangementSql sql, Recordings recordings, Clock clock) {
    this.sql = sql;
    this.recordings = recordings;
    this.clock = clock;
  }

  /**
   * Whoever else would change what is set of an office, or who holds a role there, waits until the
   * transaction is over.
   *
   * @param office null for the register itself
   */
  public void lock(@Nullable FactId office) {
    sql.lock(office);
  }

  /**
   * Notes what somebody arranges; within the transaction that does it.
   *
   * @param office in whose journal it is to stand; null for that of the register alone. What an
   *     administrator of the register does in an office of others stands in both
   */
  public void note(@Nullable FactId office, Arrangement.What what, Account by) {
    var isOfRegister = office == null || (by.runsTheRegister() && by.roleIn(office).isEmpty());
    note(office, what, by.id(), isOfRegister);
  }

  /** The same of what is only ever done by somebody of the office or, without one, the register. */
  void note(@Nullable FactId office, Arrangement.What what, AccountId by) {
    note(office, what, by, office == null);
  }

  /** The same of what an administrator of the register does as such, whose office it may be. */
  void noteOfRegister(FactId office, Arrangement.What what, Account by) {
    note(office, what, by.id(), true);
  }

  private void note(
      @Nullable FactId office, Arrangement.What what, AccountId by, boolean isOfRegister) {
    sql.note(
        new Arrangement(
            OffsetDateTime.now(clock),
            recordings.now(),
            by.value(),
            isOfRegister,
            office,
            what,
            ""));
  }

  /**
   * A stretch of a journal, and whose and of which days in it.
   *
   * @param first the first recording after which something may stand
   * @param end the first one after which nothing does
   * @param by the account of whoever arranged it; null for anybody's
   * @param until the last day that counts
   */
  public record Span(
      long first,
      long end,
      @Nullable UUID by,
      @Nullable LocalDate from,
      @Nullable LocalDate until) {}

  /**
   * What stands there in the journal of an office, or of the register, the latest first.
   *
   * @param most after which nothing more is told but what stands after the same recording
   */
  public List<Arrangement> in(@Nullable FactId office, Span span, int most) {
    return sql.in(office, span, most);
  }

  /**
   * The accounts of those who have arranged something there.
   *
   * @param ofRegister also of what administrators of the register did as such
   */
  public List<UUID> accountsOf(@Nullable FactId office, boolean ofRegister) {
    return sql.accountsOf(office, ofRegister);
  }
}
