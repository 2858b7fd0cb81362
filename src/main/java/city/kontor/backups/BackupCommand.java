package city.kontor.backups;

import city.kontor.database.CannotStart;
import city.kontor.database.CommandDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.Environment;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/** {@code ./kontor backup FILE} and {@code ./kontor restore FILE}. */
final class BackupCommand {

  private BackupCommand() {}

  private enum State {
    IDLE,
    RUNNING,
    OVER,
    CALLED_OFF
  }

  /** Only one of the two ends is told: that of the work, or that it was called off. */
  private static final AtomicReference<State> STATE = new AtomicReference<>(State.IDLE);

  /**
   * Which of the two, and the file; for a restore perhaps a later backup; then {@code
   * --kontor.data=DIR} and whatever else is set.
   */
  public static void main(String[] arguments) {
    // What goes wrong is said below, in a sentence.
    LoggingSystem.get(BackupCommand.class.getClassLoader()).beforeInitialize();
    var environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(arguments));
    var file = Path.of(arguments[1]);
    var isBackup = arguments[0].equals("backup");
    var later =
        arguments.length > 2 && !arguments[2].startsWith("--") ? Path.of(arguments[2]) : null;
    STATE.set(State.RUNNING);
    try {
      var done = isBackup ? backup(file, environment) : restore(file, later, environment);
      if (STATE.compareAndSet(State.RUNNING, State.OVER)) {
        say(done);
      }
    } catch (BackupRefused | CannotStart | IOException | SQLException e) {
      if (STATE.compareAndSet(State.RUNNING, State.OVER)) {
        say((isBackup ? "No backup was made. " : "Nothing was restored. ") + reason(e));
        System.exit(1);
      }
    } catch (RuntimeException e) {
      // When it is called off, all is taken away from under it.
      if (STATE.compareAndSet(State.RUNNING, State.OVER)) {
        throw e;
      }
    }
  }

  static String backup(Path file, Environment environment) throws IOException, SQLException {
    MakeBackup.check(file);
    try (var database = CommandDatabase.asItIs(environment)) {
      var making = new MakeBackup(file, database, counter("Backing up"));
      whenCalledOff(
          () -> {
            making.removeUnfinished();
            return making.isMade()
                ? "The backup was whole by then: " + file + "."
                : "Called off: no backup was made.";
          });
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
    return restore(file, null, environment);
  }

  /**
   * @param laterFile a later backup of the same register, of which the redactions are done again
   */
  static String restore(Path file, @Nullable Path laterFile, Environment environment)
      throws IOException, SQLException {
    try (var backup = BackupFile.open(file);
        var later = laterFile == null ? null : BackupFile.open(laterFile)) {
      var restore = new RestoreBackup(backup, later, counter("Restoring"));
      restore.check();
      try (var database = CommandDatabase.fresh(environment)) {
        whenCalledOff(() -> callOff(database));
        restore.into(database);
      }
      var manifest = backup.manifest();
      return "Restored up to recording %,d of %s: %,d rows of %d tables. Start Kontor with ./kontor serve.%s"
          .formatted(
              manifest.recording(),
              manifest.recorded() == null ? "no moment" : manifest.recorded(),
              manifest.rows(),
              manifest.tables().size(),
              later == null ? ASK_FOR_REDACTIONS : REDACTED_AT_THE_START);
    }
  }

  private static String callOff(CommandDatabase database) {
    database.close();
    return database.isKept()
        ? "The restore was complete by then. Start Kontor with ./kontor serve."
        : "Called off: nothing was restored, and nothing is left half. Run it again.";
  }

  private static final String ASK_FOR_REDACTIONS =
      " If anything was redacted after that, restore it into another folder with --redactions and a"
          + " later backup.";

  private static final String REDACTED_AT_THE_START =
      " What was redacted since is redacted again before it answers anybody.";

  /** By Ctrl-C, or by a signal: cleans up, and says how it was left. */
  private static void whenCalledOff(Supplier<String> end) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  var isCalledOff = STATE.compareAndSet(State.RUNNING, State.CALLED_OFF);
                  var left = end.get();
                  if (isCalledOff) {
                    say(left);
                  }
                }));
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
