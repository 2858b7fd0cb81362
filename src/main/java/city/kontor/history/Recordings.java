package city.kontor.history;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens recordings, and finds the recording as of which a question is to be answered. */
@Service
public class Recordings {

  /**
   * Moments younger than this may still be written to by a clock that lags; they wait for the
   * writer.
   */
  private static final Duration YOUNG = Duration.ofMinutes(2);

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Recordings(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Does the work inside one recording: one transaction, one number, one moment. Nothing is
   * recorded when the work throws.
   */
  public <R> R record(Actor actor, String why, Function<Recorded, R> work) {
    return record(actor, why, null, work);
  }

  /** The same, naming the source document that the whole act rests on. */
  public <R> R record(
      Actor actor, String why, @Nullable FactId source, Function<Recorded, R> work) {
    var result = transaction.execute(_ -> work.apply(begin(actor, why, source)));
    if (result == null) {
      throw new IllegalStateException("The work of a recording returned nothing");
    }
    return result;
  }

  private Recorded begin(Actor actor, String why, @Nullable FactId source) {
    var no =
        jdbc.sql("select history.begin(:office, :account, :why, :source)")
            .param("office", actor.office(), java.sql.Types.OTHER)
            .param("account", actor.account(), java.sql.Types.OTHER)
            .param("why", why)
            .param("source", source == null ? null : source.value(), java.sql.Types.OTHER)
            .query(Long.class)
            .single();
    return new Recorded(no);
  }

  /** The newest recording: what is known now. */
  public Recorded now() {
    return new Recorded(
        jdbc.sql("select coalesce(max(no), 0) from history.recording").query(Long.class).single());
  }

  /**
   * What was known at a moment, that moment included. The answer is final: for a young moment it
   * waits until no writer is at work who could still record at or before it.
   *
   * @throws IllegalArgumentException for a moment to come
   */
  public Recorded at(OffsetDateTime moment) {
    var now = OffsetDateTime.now(clock);
    if (moment.isAfter(now)) {
      throw new IllegalArgumentException("Nobody knows yet what will be recorded by " + moment);
    }
    if (moment.isAfter(now.minus(YOUNG))) {
      settle();
    }
    return new Recorded(
        jdbc.sql("select coalesce(max(no), 0) from history.recording where at <= :moment")
            .param("moment", moment)
            .query(Long.class)
            .single());
  }

  private void settle() {
    transaction.executeWithoutResult(
        _ -> jdbc.sql("select history.settle()").query((_, _) -> true).single());
  }

  /** The recordings with these numbers, oldest first. */
  public List<Recording> of(Collection<Long> numbers) {
    if (numbers.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            """
            select no, at, office, why from history.recording where no in (:numbers) order by no
            """)
        .param("numbers", numbers)
        .query(
            (row, _) ->
                new Recording(
                    row.getLong("no"),
                    row.getObject("at", OffsetDateTime.class),
                    row.getObject("office", UUID.class),
                    row.getString("why")))
        .list();
  }

  /** When something was last recorded; nothing in an empty register. */
  public Optional<OffsetDateTime> lastMoment(Recorded recorded) {
    return jdbc.sql("select at from history.recording where no <= :no order by no desc limit 1")
        .param("no", recorded.no())
        .query(OffsetDateTime.class)
        .optional();
  }
}
