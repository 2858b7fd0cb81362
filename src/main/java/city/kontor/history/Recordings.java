package city.kontor.history;

import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens recordings, and finds the recording as of which a question is to be answered. */
@Service
public class Recordings {

  /** No register is older; what lies before it need not be asked of the database. */
  private static final OffsetDateTime BEGINNING = OffsetDateTime.parse("1970-01-01T00:00:00Z");

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  Recordings(JdbcClient jdbc, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
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

  /** Notes inside a recording that another person approved it. */
  public void approve(Recorded recording, UUID account) {
    jdbc.sql("insert into history.approval (recording, account) values (:no, :account)")
        .param("no", recording.no())
        .param("account", account)
        .update();
  }

  /** The accounts of those who approved what somebody else recorded, by its number. */
  public Map<Long, UUID> approvers(Collection<Long> numbers) {
    return numbers.isEmpty()
        ? Map.of()
        : jdbc
            .sql("select recording, account from history.approval where recording in (:numbers)")
            .param("numbers", numbers)
            .query(
                (row, _) ->
                    Map.entry(row.getLong("recording"), row.getObject("account", UUID.class)))
            .list()
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The newest recording: what is known now. */
  public Recorded now() {
    return new Recorded(
        jdbc.sql("select coalesce(max(no), 0) from history.recording").query(Long.class).single());
  }

  /** The newest redaction: what was known earlier reads differently since. */
  public Recorded redacted() {
    return new Recorded(
        jdbc.sql("select coalesce(max(recording), 0) from history.redaction")
            .query(Long.class)
            .single());
  }

  /**
   * What was known at a moment, that moment included. The answer is final: recordings share one
   * order with their moments, so up to the newest one nothing can be added; a later moment waits
   * until no writer is at work who could still record before it. The database's clock decides, as
   * it does for recordings.
   *
   * @throws IllegalArgumentException for a moment to come
   */
  public Recorded at(OffsetDateTime moment) {
    if (moment.isBefore(BEGINNING)) {
      return new Recorded(0);
    }
    if (!isSettled(moment)) {
      settle(moment);
    }
    return soFar(moment);
  }

  /**
   * The newest that is recorded by a moment so far. It waits for no writer, and is not final: one
   * who is at work may still record before that moment.
   */
  public Recorded soFar(OffsetDateTime moment) {
    return new Recorded(
        jdbc.sql("select coalesce(max(no), 0) from history.recording where at <= :moment")
            .param("moment", moment)
            .query(Long.class)
            .single());
  }

  private boolean isSettled(OffsetDateTime moment) {
    return lastMoment(new Recorded(Long.MAX_VALUE)).filter(it -> !it.isBefore(moment)).isPresent();
  }

  private void settle(OffsetDateTime moment) {
    var now = jdbc.sql("select clock_timestamp()").query(OffsetDateTime.class).single();
    if (moment.isAfter(now)) {
      throw new IllegalArgumentException("Nobody knows yet what will be recorded by " + moment);
    }
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

  /** Who recorded these; only for those who may know. */
  public Map<Long, Actor> actors(Collection<Long> numbers) {
    if (numbers.isEmpty()) {
      return Map.of();
    }
    return jdbc
        .sql("select no, office, account from history.recording where no in (:numbers)")
        .param("numbers", numbers)
        .query(
            (row, _) ->
                Map.entry(
                    row.getLong("no"),
                    new Actor(
                        row.getObject("office", UUID.class), row.getObject("account", UUID.class))))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /**
   * The accounts of those who have recorded something for an office, or for none: as administrators
   * of the register.
   */
  public List<UUID> accountsOf(@Nullable FactId office) {
    return jdbc.sql(
            office == null
                ? "select distinct account from history.recording where office is null and account"
                    + " is not null"
                : """
                select account from history.recording where office = :office and account is not null
                union
                select a.account from history.approval a join history.recording r on r.no = a.recording
                where r.office = :office
                """)
        .param("office", office == null ? null : office.value(), Types.OTHER)
        .query(UUID.class)
        .list();
  }

  /** When the record begins; nothing in an empty register. */
  public Optional<OffsetDateTime> firstMoment() {
    return jdbc.sql("select at from history.recording order by no limit 1")
        .query(OffsetDateTime.class)
        .optional();
  }

  /** When something was last recorded; nothing in an empty register. */
  public Optional<OffsetDateTime> lastMoment(Recorded recorded) {
    return jdbc.sql("select at from history.recording where no <= :no order by no desc limit 1")
        .param("no", recorded.no())
        .query(OffsetDateTime.class)
        .optional();
  }
}
