package city.kontor.backups;

import city.kontor.database.CannotStart;
import city.kontor.database.CommandDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.function.LongConsumer;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.Environment;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/** {@code ./kontor backup FILE} and {@code ./kontor restore FILE}. */
final class BackupCommand {

  private BackupCommand() {}

  /** Which of the two, and the file; then {@code --kontor.data=DIR} and whatever else is set. */
  public static void main(String[] arguments) {
    // What goes wrong is said below, in a sentence.
    LoggingSystem.get(BackupCommand.class.getClassLoader()).beforeInitialize();
    var environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(arguments));
    var file = Path.of(arguments[1]);
    var isBackup = arguments[0].equals("backup");
    try {
      say(isBackup ? backup(file, environment) : restore(file, environment));
    } catch (BackupRefused | CannotStart | IOException | SQLException e) {
      say((isBackup ? "No backup was made. " : "Nothing was restored. ") + reason(e));
      System.exit(1);
    }
  }

  static String backup(Path file, Environment environment) throws IOException, SQLException {
    MakeBackup.check(file);
    try (var database = CommandDatabase.asItIs(environment)) {
      var making = new MakeBackup(file, database, counter("Backing up"));
      whenCutShort(making::removeUnfinished);
      var manifest = making.make();
      return "%s holds everything up to recording %,d: %,d rows of %d tables, %,.1f MB."
          .formatted(
              file,
              manifest.recording(),
              manifest.rows(),
              manifest.tables().size(),
              Files.size(file) / 1e6);
    }
  }

  static String restore(Path file, Environment environment) throws IOException, SQLException {
    try (var backup = BackupFile.open(file)) {
      var restore = new RestoreBackup(backup, counter("Restoring"));
      restore.check();
      try (var database = CommandDatabase.fresh(environment)) {
        whenCutShort(database::close);
        restore.into(database);
      }
      var manifest = backup.manifest();
      return "Restored up to recording %,d of %s: %,d rows of %d tables. Start Kontor with ./kontor serve."
          .formatted(
              manifest.recording(),
              manifest.recorded() == null ? "no moment" : manifest.recorded(),
              manifest.rows(),
              manifest.tables().size());
    }
  }

  private static void whenCutShort(Runnable end) {
    Runtime.getRuntime().addShutdownHook(new Thread(end));
  }

  /** On a terminal only, one line that is written over. */
  private static LongConsumer counter(String doing) {
    return isTerminal()
        ? rows -> System.err.printf(Locale.ROOT, "\r%s: %,d rows ", doing, rows)
        : _ -> {};
  }

  private static String reason(Exception e) {
    return switch (e) {
      case BackupRefused _, CannotStart _ -> String.valueOf(e.getMessage());
      case SQLException _ -> "The database broke off: " + e.getMessage();
      default -> "A file could not be read or written: " + e.getMessage();
    };
  }

  private static void say(String sentence) {
    System.err.println((isTerminal() ? "\r" : "") + sentence);
  }

  /** Null it is, in spite of the warning, where Java is not started from a terminal. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isTerminal() {
    var console = System.console();
    return console != null && console.isTerminal();
  }
}
