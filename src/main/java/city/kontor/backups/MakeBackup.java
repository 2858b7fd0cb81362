package city.kontor.backups;

import city.kontor.database.CommandDatabase;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import tools.jackson.databind.json.JsonMapper;

/**
 * Copies every table into one file, as all of them were at one moment, while others go on writing.
 * It is written beside and renamed when it is whole and on disk.
 */
final class MakeBackup {

  /**
   * Left out: a session in a file would be a key to somebody's account, and attempts to sign in and
   * what passkeys and the provider are asked count for minutes only. Whoever is signed in signs in
   * again after a restore.
   */
  static final Set<String> LEFT_OUT =
      Set.of(
          "accounts.session",
          "accounts.session_attributes",
          "accounts.attempt",
          "accounts.challenge",
          "accounts.errand");

  private final Path target;
  private final CommandDatabase database;
  private final Progress progress;
  private volatile @Nullable Path unfinished;
  private volatile boolean isMade;

  MakeBackup(Path target, CommandDatabase database, LongConsumer rows) {
    this.target = target.toAbsolutePath();
    this.database = database;
    this.progress = new Progress(rows);
  }

  /** Refuses a place where a backup cannot be written. */
  static void check(Path target) {
    var folder = target.toAbsolutePath().getParent();
    if (Files.exists(target)) {
      throw new BackupRefused(target + " exists already; a backup overwrites nothing.");
    }
    if (folder == null || !Files.isDirectory(folder)) {
      throw new BackupRefused("There is no folder " + folder + ".");
    }
    if (!Files.isWritable(folder)) {
      throw new BackupRefused("This user may not write in " + folder + ".");
    }
  }

  Manifest make() throws IOException, SQLException {
    check(target);
    // For its owner only, as temporary files are: it holds hashes of passwords.
    var file =
        Files.createTempFile(
            Objects.requireNonNull(target.getParent()), target.getFileName() + ".", ".part");
    unfinished = file;
    try {
      var manifest = write(file);
      Seal.put(file);
      Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
      isMade = true;
      return manifest;
    } finally {
      removeUnfinished();
    }
  }

  /** Whether the file stands whole in its place. */
  boolean isMade() {
    return isMade;
  }

  /** Leaves nothing half-made behind. */
  void removeUnfinished() {
    var file = unfinished;
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      System.err.println(file + " is left behind and can be deleted.");
    }
  }

  private Manifest write(Path file) throws IOException, SQLException {
    try (var connection = database.connect();
        var zip =
            new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
      zip.setLevel(Deflater.BEST_SPEED);
      zip.setComment(Seal.BLANK);
      beginSnapshot(connection);
      var manifest = manifest(connection, copyTables(connection, zip));
      zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
      zip.write(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
      zip.closeEntry();
      connection.rollback();
      return manifest;
    }
  }

  private static void beginSnapshot(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    connection.setReadOnly(true);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    try (var statement = connection.createStatement()) {
      // Names of tables in the data are then written with their schema, whatever the role prefers.
      statement.execute("set local search_path = pg_catalog");
      statement.execute(COPY_SETTINGS);
    }
  }

  /** What the text of a value depends on; the same when it is read. */
  static final String COPY_SETTINGS =
      """
      set local timezone = 'UTC';
      set local datestyle = 'ISO, YMD';
      set local intervalstyle = 'postgres';
      set local bytea_output = 'hex';
      set local extra_float_digits = 1
      """;

  private List<Manifest.Table> copyTables(Connection connection, ZipOutputStream zip)
      throws IOException, SQLException {
    var copy = connection.unwrap(PGConnection.class).getCopyAPI();
    var copied = new ArrayList<Manifest.Table>();
    for (var table : tables(connection)) {
      if (LEFT_OUT.contains(table.name())) {
        continue;
      }
      zip.putNextEntry(new ZipEntry(table.entry()));
      var rows =
          copy.copyOut("copy " + table.nameWithColumns() + " to stdout", progress.counting(zip));
      zip.closeEntry();
      copied.add(new Manifest.Table(table.name(), table.columns(), rows));
    }
    return copied;
  }

  /** Every table that holds rows of its own, with the columns that are not computed. */
  private static List<Manifest.Table> tables(Connection connection) throws SQLException {
    var tables = new ArrayList<Manifest.Table>();
    try (var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                """
                select c.oid::regclass::text,
                       (select array_agg(quote_ident(a.attname) order by a.attnum)
                        from pg_attribute a
                        where a.attrelid = c.oid and a.attnum > 0
                          and not a.attisdropped and a.attgenerated = '')
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'r' and n.nspname <> 'information_schema' and n.nspname !~ '^pg_'
                  and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass
                                  and d.objid = c.oid and d.deptype = 'e')
                order by 1
                """)) {
      while (row.next()) {
        tables.add(new Manifest.Table(row.getString(1), texts(row.getArray(2)), 0));
      }
    }
    if (tables.stream().noneMatch(it -> it.name().equals("history.recording"))) {
      throw new BackupRefused("There is no register in this database yet.");
    }
    return tables;
  }

  private static Manifest manifest(Connection connection, List<Manifest.Table> tables)
      throws SQLException {
    try (var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                """
                select current_setting('server_version'),
                       (select coalesce(max(no), 0) from history.recording),
                       (select to_char(max(at), 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') from history.recording),
                       (select array_agg(script order by installed_rank)
                        from public.flyway_schema_history where version is not null and success)
                """)) {
      row.next();
      var version = MakeBackup.class.getPackage().getImplementationVersion();
      return new Manifest(
          Manifest.FORMAT,
          version == null ? "unknown" : version,
          row.getString(1),
          OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS).toString(),
          row.getLong(2),
          row.getString(3),
          texts(row.getArray(4)),
          tables,
          sequences(connection));
    }
  }

  /** Read last: a number given meanwhile is passed over, none is given twice. */
  private static List<Manifest.Sequence> sequences(Connection connection) throws SQLException {
    var sequences = new ArrayList<Manifest.Sequence>();
    try (var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                """
                select format('%I.%I', schemaname, sequencename), last_value from pg_sequences
                where last_value is not null order by 1
                """)) {
      while (row.next()) {
        sequences.add(new Manifest.Sequence(row.getString(1), row.getLong(2)));
      }
    }
    return sequences;
  }

  private static List<String> texts(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }
}
