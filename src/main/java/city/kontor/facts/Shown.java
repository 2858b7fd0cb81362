package city.kontor.facts;

import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The facts of a kind that somebody sees as of a recording, by what they refer to: what every
 * module asks of its own kinds. It is everybody, unless {@link #to} says otherwise. What is joined
 * or counted each module writes out itself.
 */
@Component
public class Shown {

  private final JdbcClient jdbc;
  private final FactKinds kinds;
  private final Audience audience;

  @Autowired
  Shown(JdbcClient jdbc, FactKinds kinds) {
    this(jdbc, kinds, Audience.EVERYBODY);
  }

  private Shown(JdbcClient jdbc, FactKinds kinds, Audience audience) {
    this.jdbc = jdbc;
    this.kinds = kinds;
    this.audience = audience;
  }

  /** What is shown to others than everybody. */
  public Shown to(Audience others) {
    return new Shown(jdbc, kinds, others);
  }

  /**
   * Those that refer to one of these.
   *
   * @param column in which they do; {@code id} for these themselves
   * @param order columns of the table, as SQL
   */
  public <F extends Record> List<Kept<F>> by(
      String column, Collection<FactId> those, Class<F> type, String order, Recorded recorded) {
    return those.isEmpty() ? List.of() : table(type).by(column, those, audience, order, recorded);
  }

  /** Those that refer to this one. */
  public <F extends Record> List<Kept<F>> by(
      String column, FactId one, Class<F> type, String order, Recorded recorded) {
    return by(column, List.of(one), type, order, recorded);
  }

  /** Those that refer to this one in any of these columns. */
  public <F extends Record> List<Kept<F>> byAny(
      List<String> columns, FactId one, Class<F> type, String order, Recorded recorded) {
    return table(type).byAny(columns, one, audience, order, recorded);
  }

  /** Those that refer to all of these, each in its column. */
  public <F extends Record> List<Kept<F>> byAll(
      Map<String, FactId> those, Class<F> type, String order, Recorded recorded) {
    return table(type).byAll(those, audience, order, recorded);
  }

  /** All of them; only of a kind of which there are few. */
  public <F extends Record> List<Kept<F>> all(Class<F> type, String order, Recorded recorded) {
    return table(type).byAll(Map.of(), audience, order, recorded);
  }

  private <F extends Record> FactTable<F> table(Class<F> type) {
    return new FactTable<>(jdbc, kinds.of(type));
  }
}
