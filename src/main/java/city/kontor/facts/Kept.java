package city.kontor.facts;

import city.kontor.history.FactId;
import org.springframework.jdbc.core.RowMapper;

/** A fact with its identity, as a module reads it from its table. */
public record Kept<F extends Record>(FactId id, F fact) {

  /**
   * Reads the columns of this kind's record by its components, and {@code id}. The query lists
   * them; of a period it needs only {@code since} and {@code until}.
   */
  public static <F extends Record> RowMapper<Kept<F>> rows(Class<F> type) {
    var columns = FactTable.columns(type);
    return (row, _) -> new Kept<>(FactIds.of(row, "id"), FactTable.read(row, type, columns));
  }
}
