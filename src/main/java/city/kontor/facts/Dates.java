package city.kontor.facts;

import city.kontor.dates.Edtf;
import city.kontor.dates.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Dates at the SQL edge: the text that was kept, read again. */
public final class Dates {

  private Dates() {}

  public static @Nullable Edtf date(@Nullable String text) {
    return text == null ? null : Edtf.parse(text);
  }

  public static Period period(@Nullable String since, @Nullable String until) {
    return new Period(date(since), date(until));
  }

  /** The period of a row, from its columns {@code since} and {@code until}. */
  public static Period period(ResultSet row) throws SQLException {
    return period(row.getString("since"), row.getString("until"));
  }
}
