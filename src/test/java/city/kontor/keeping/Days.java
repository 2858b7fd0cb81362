package city.kontor.keeping;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets a day pass in the one database that all tests of pages share: what was recorded so far was
 * recorded before it, and what waits for it has waited. Afterwards it is today again for others.
 */
final class Days {

  /** What is to be released waits for this day, which no other test names. */
  static final String TO_COME = "2099-01-10";

  private static final String PASSED = "2026-11-11";
  private static final String BEFORE = "2026-10-01 12:00:00+00";

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private long last;
  private double moved;

  Days(JdbcClient jdbc, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /** The day that was to come is one of the last weeks, and all that was recorded lies before. */
  void pass() {
    last = jdbc.sql("select max(no) from history.recording").query(Long.class).single();
    moved =
        jdbc.sql("select extract(epoch from max(at) - :before::timestamptz) from history.recording")
            .param("before", BEFORE)
            .query(Double.class)
            .single();
    move(-moved);
    var rooms =
        jdbc.sql("select relation::text || '_recorded' from facts.kind").query(String.class).list();
    rewrite(
        () ->
            Stream.concat(rooms.stream(), Stream.of("facts.position_recorded"))
                .forEach(
                    it ->
                        jdbc.sql(
                                "update %s set released = '%s' where released = '%s'"
                                    .formatted(it, PASSED, TO_COME))
                            .update()));
  }

  /** As it was for all others. */
  void comeBack() {
    move(moved);
    moved = 0;
  }

  /** The moments at which something was recorded after a number and up to another. */
  List<String> moments(long after, long upTo) {
    return jdbc.sql(
            """
            select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') from history.recording
            where no > :after and no <= :upTo order by no
            """)
        .param("after", after)
        .param("upTo", upTo)
        .query(String.class)
        .list();
  }

  private void move(double seconds) {
    rewrite(
        () ->
            jdbc.sql(
                    "update history.recording set at = at + :by * interval '1 second' where no <= :last")
                .param("by", seconds)
                .param("last", last)
                .update());
  }

  /** What is recorded is never rewritten, but for what must not be read. */
  private void rewrite(Runnable work) {
    transaction.executeWithoutResult(
        _ -> {
          jdbc.sql(
                  """
                  select set_config('kontor.redacting', 'on', true),
                         set_config('kontor.recording', :last::text, true)
                  """)
              .param("last", last)
              .query((_, _) -> true)
              .list();
          work.run();
        });
  }
}
