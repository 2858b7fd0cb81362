package city.kontor.facts;

import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The facts of a kind that everybody sees as of a recording, by what they refer to: what every
 * module asks of its own kinds. What is joined, counted, or seen by fewer, each writes out itself.
 */
@Component
public class Shown {

  private final JdbcClient jdbc;
  private final FactKinds kinds;

  Shown(JdbcClient jdbc, FactKinds kinds) {
    this.jdbc = jdbc;
    this.kinds = kinds;
  }

  /**
   * Those that refer to one of these.
   *
   * @param column in which they do; {@code id} for these themselves
   * @param order columns of the table, as SQL
   */
  public <F extends Record> List<Kept<F>> by(
      String column, Collection<FactId> those, Class<F> type, String order, Recorded recorded) {
    return those.isEmpty()
        ? List.of()
        : new FactTable<>(jdbc, kinds.of(type)).shownBy(column, those, order, recorded);
  }

  /** Those that refer to this one. */
  public <F extends Record> List<Kept<F>> by(
      String column, FactId one, Class<F> type, String order, Recorded recorded) {
    return by(column, List.of(one), type, order, recorded);
  }

  /** All of them; only of a kind of which there are few. */
  public <F extends Record> List<Kept<F>> all(Class<F> type, String order, Recorded recorded) {
    return new FactTable<>(jdbc, kinds.of(type)).allShown(order, recorded);
  }
}
