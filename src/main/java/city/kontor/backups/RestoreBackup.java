package city.kontor.backups;

import city.kontor.database.CommandDatabase;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Puts a backup back into an empty database: makes the tables by the migrations that had made them,
 * and copies the rows in. A later Kontor brings them up to date at its next start.
 */
final class RestoreBackup {

  private static final String MIGRATIONS = "db/migration/";

  private final BackupFile backup;
  private final Manifest manifest;
  private final Progress progress;
  private final @Nullable BackupFile later;

  /**
   * @param later a later backup of the same register, of which the redactions are done again
   */
  RestoreBackup(BackupFile backup, @Nullable BackupFile later, LongConsumer rows) {
    this.backup = backup;
    this.later = later;
    this.manifest = backup.manifest();
    this.progress = new Progress(rows);
  }

  /** Refuses a backup, and a later one, that this Kontor cannot put back. */
  void check() throws IOException {
    checkMigrations();
    if (later != null) {
      new RestoreBackup(later, null, _ -> {}).checkMigrations();
      if (later.manifest().recording() < manifest.recording()) {
        throw new BackupRefused(
            later.path() + " is older than " + backup.path() + ": nothing was redacted since.");
      }
    }
  }

  /**
   * Refuses a backup whose tables this Kontor could not make: only migrations it knows, and none
   * missing between them.
   */
  private void checkMigrations() throws IOException {
    var known = new TreeMap<MigrationVersion, String>();
    for (var resource :
        new PathMatchingResourcePatternResolver()
            .getResources("classpath*:" + MIGRATIONS + "**/*.sql")) {
      var address = resource.getURL().toString();
      var script = address.substring(address.lastIndexOf(MIGRATIONS) + MIGRATIONS.length());
      known.put(version(script), script);
    }
    for (var script : manifest.migrations()) {
      if (!known.containsValue(script)) {
        throw new BackupRefused(
            backup.path()
                + " was made by a newer or another Kontor ("
                + manifest.kontor()
                + "): this one does not know the migration "
                + script
                + ".");
      }
    }
    for (var script : known.headMap(last(), true).values()) {
      if (!manifest.migrations().contains(script)) {
        throw new BackupRefused(
            backup.path()
                + " comes from another line of Kontor: it lacks the migration "
                + script
                + ".");
      }
    }
  }

  void into(CommandDatabase database) throws IOException, SQLException {
    tables(database).target(last()).load().migrate();
    try (var connection = database.connect()) {
      connection.setAutoCommit(false);
      run(connection, "set local session_replication_role = replica");
      run(connection, MakeBackup.COPY_SETTINGS);
      empty(connection);
      for (var table : manifest.tables()) {
        copy(table, connection);
      }
      for (var sequence : manifest.sequences()) {
        run(connection, "select setval('" + sequence.name() + "', " + sequence.value() + ")");
      }
      connection.commit();
      // The plans of the first questions depend on it.
      run(connection, "analyze");
      connection.commit();
    }
    try {
      tables(database).ignoreMigrationPatterns("*:pending").load().validate();
    } catch (FlywayException e) {
      throw new BackupRefused(
          backup.path() + " comes from another line of Kontor: its migrations had other content.",
          e);
    }
    if (later != null) {
      tables(database).load().migrate();
      try (var connection = database.connect()) {
        connection.setAutoCommit(false);
        new RedactionsSince(manifest, later).into(connection);
        connection.commit();
      }
    }
    database.keep();
  }

  private static FluentConfiguration tables(CommandDatabase database) {
    return Flyway.configure()
        .dataSource(database.url(), database.user(), database.password())
        .locations("classpath:" + MIGRATIONS);
  }

  /** Also of what the migrations themselves put there: the backup has it. */
  private static void empty(Connection connection) throws SQLException {
    var names = new ArrayList<String>();
    try (var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                """
                select format('%I.%I', n.nspname, c.relname)
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'r' and n.nspname <> 'information_schema' and n.nspname !~ '^pg_'
                """)) {
      while (row.next()) {
        names.add(row.getString(1));
      }
    }
    run(connection, "truncate " + String.join(", ", names));
  }

  private void copy(Manifest.Table table, Connection connection) throws IOException, SQLException {
    var copy = connection.unwrap(PGConnection.class).getCopyAPI();
    try (var rows = progress.counting(backup.rows(table))) {
      var copied = copy.copyIn("copy " + table.nameWithColumns() + " from stdin", rows, 1 << 16);
      if (copied != table.rows()) {
        throw new BackupRefused(
            "The table %s should have %d rows and has %d."
                .formatted(table.name(), table.rows(), copied));
      }
    }
  }

  private MigrationVersion last() {
    return manifest.migrations().stream()
        .map(RestoreBackup::version)
        .max(MigrationVersion::compareTo)
        .orElseThrow(() -> new BackupRefused(backup.path() + " is not a backup of Kontor."));
  }

  private static MigrationVersion version(String script) {
    var name = script.substring(script.lastIndexOf('/') + 1);
    return MigrationVersion.fromVersion(name.substring(1, name.indexOf("__")));
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
