package city.kontor.facts;

import city.kontor.history.FactId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Identities at the SQL edge: as one array parameter, and out of a row. */
public final class FactIds {

  private FactIds() {}

  /** For {@code = any(:ids::uuid[])}: one parameter, one plan, whatever their number. */
  public static String array(Collection<FactId> facts) {
    return facts.stream().map(FactId::toString).collect(Collectors.joining(",", "{", "}"));
  }

  public static FactId of(ResultSet row, String column) throws SQLException {
    return new FactId(row.getObject(column, UUID.class));
  }

  public static @Nullable FactId ofNullable(ResultSet row, String column) throws SQLException {
    var value = row.getObject(column, UUID.class);
    return value == null ? null : new FactId(value);
  }
}
