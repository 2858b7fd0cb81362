package city.kontor.backups;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.postgresql.PGConnection;

/**
 * What was redacted after a backup was made, as a later one of the same register tells. It waits in
 * the restored register, which redacts it again when it starts.
 */
record RedactionsSince(Manifest restored, BackupFile later) {

  void into(Connection connection) throws IOException, SQLException {
    try (var statement = connection.createStatement()) {
      for (var table : new String[] {"recording", "redaction"}) {
        statement.execute(
            "create temporary table later_%1$s (like history.%1$s) on commit drop"
                .formatted(table));
        copy(table, connection);
      }
      if (!isOfTheSameRegister(connection)) {
        throw new BackupRefused(later.path() + " is a backup of another register.");
      }
      statement.execute(
          """
          insert into history.redaction_due (fact, field, why, account)
          select x.fact, x.field, r.why, r.account
          from later_redaction x join later_recording r on r.no = x.recording
          where x.recording > %d and (
            exists (select from facts.fact f where f.id = x.fact)
            or exists (select from facts.proposal p where p.id = x.fact)
            or exists (select from keeping.approval a where a.id = x.fact))
          order by x.recording
          on conflict (fact, field) do nothing
          """
              .formatted(restored.recording()));
    }
  }

  private void copy(String name, Connection connection) throws IOException, SQLException {
    var copy = connection.unwrap(PGConnection.class).getCopyAPI();
    for (var table : later.manifest().tables()) {
      if (table.name().equals("history." + name)) {
        try (var rows = later.rows(table)) {
          var into = "later_" + name + " (" + String.join(", ", table.columns()) + ")";
          copy.copyIn("copy " + into + " from stdin", rows);
        }
      }
    }
  }

  /** What was recorded last before the backup was recorded at the same moment in the later one. */
  private boolean isOfTheSameRegister(Connection connection) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            """
            select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
            from later_recording where no = ?
            """)) {
      statement.setLong(1, restored.recording());
      try (var row = statement.executeQuery()) {
        return restored.recording() == 0
            || (row.next() && Objects.equals(row.getString(1), restored.recorded()));
      }
    }
  }
}
