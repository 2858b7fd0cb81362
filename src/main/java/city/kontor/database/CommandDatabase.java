package city.kontor.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.util.FileSystemUtils;

/**
 * The database of an installation as a command opens it: the one that is there, beside a running
 * Kontor or by itself, or a fresh one that takes its place only when it is {@linkplain #keep kept}.
 */
public final class CommandDatabase implements AutoCloseable {

  private final String url;
  private final String user;
  private final String password;

  /** What is to be done when this is closed, the last first. */
  private final List<AutoCloseable> ends = new ArrayList<>();

  private @Nullable Place place;

  private boolean isClosed;
  private boolean isKept;

  /** Where a fresh database goes when it is whole. */
  private interface Place {
    void take() throws IOException, SQLException;
  }

  private CommandDatabase(String url, String user, String password) {
    this.url = url;
    this.user = user;
    this.password = password;
  }

  public String url() {
    return url;
  }

  public String user() {
    return user;
  }

  public String password() {
    return password;
  }

  public Connection connect() throws SQLException {
    return user.isEmpty()
        ? DriverManager.getConnection(url)
        : DriverManager.getConnection(url, user, password);
  }

  /** The database that is there; Kontor may be running on it. */
  public static CommandDatabase asItIs(Environment environment) {
    if (ExternalDatabase.isNamedIn(environment)) {
      return of(ExternalDatabase.namedIn(environment));
    }
    var folder = DataFolder.of(environment);
    if (!Cluster.isIn(folder)) {
      throw new CannotStart(
          "There is no register in the folder " + folder.path() + "; name another with --data.");
    }
    AutoCloseable held;
    try {
      held = folder.hold();
    } catch (FolderTaken kontorRuns) {
      return of(Postmaster.alreadyRunning(folder));
    }
    var postmaster = Postmaster.start(folder);
    var database = of(postmaster.running());
    database.ends.add(held);
    database.ends.add(postmaster);
    return database;
  }

  /** An empty database for what this environment names, which must not hold a register yet. */
  public static CommandDatabase fresh(Environment environment) {
    var folder = DataFolder.of(environment);
    if (!ExternalDatabase.isNamedIn(environment) && Cluster.isIn(folder)) {
      throw new CannotStart(
          "The folder "
              + folder.path()
              + " already holds a register; name an empty or new folder with --data, or move the"
              + " register away first.");
    }
    var held = folder.hold();
    try {
      var database =
          ExternalDatabase.isNamedIn(environment)
              ? freshElsewhere(ExternalDatabase.emptyOneNamedIn(environment), folder)
              : freshIn(folder);
      database.ends.addFirst(held);
      return database;
    } catch (IOException e) {
      release(held);
      throw folder.unwritable(e);
    } catch (RuntimeException e) {
      release(held);
      throw e;
    }
  }

  private static void release(AutoCloseable held) {
    try {
      held.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Inside the data folder, in a folder of its own that a start clears away if it is left. */
  private static CommandDatabase freshIn(DataFolder folder) throws IOException {
    var beside = new DataFolder(folder.resolve(Cluster.RESTORED));
    clear(beside);
    Files.createDirectories(beside.path(), DataFolder.forTheOwnerOnly());
    var postmaster = Postmaster.start(beside, folder.resolve("pgbin"), List.of());
    var database = of(postmaster.running());
    database.ends.add(() -> FileSystemUtils.deleteRecursively(beside.path()));
    database.ends.add(postmaster);
    database.place =
        () -> {
          postmaster.close();
          forgetDerived(folder);
          // The password first: without a database beside it, it opens nothing.
          move(beside.resolve("database-password"), folder.resolve("database-password"));
          move(beside.resolve("database"), folder.resolve("database"));
          Cluster.sync(folder.path());
        };
    return database;
  }

  /** Of a restore that was cut short, whose server may still be stopping. */
  private static void clear(DataFolder beside) throws IOException {
    try {
      Postmaster.clearOldServer(beside.resolve("database"));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new CannotStart("Interrupted while an earlier database server was stopping.");
    }
    FileSystemUtils.deleteRecursively(beside.path());
  }

  private static CommandDatabase freshElsewhere(ExternalDatabase external, DataFolder folder) {
    var database = of(external);
    database.place =
        () -> {
          forgetDerived(folder);
          external.markWhole();
        };
    return database;
  }

  /** The index of names belongs to the register that was here; it is made again. */
  private static void forgetDerived(DataFolder folder) throws IOException {
    FileSystemUtils.deleteRecursively(folder.resolve("search"));
  }

  private static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * What was written takes its place; nothing can be written afterwards. Whoever closes it
   * meanwhile waits; what has been closed before is not kept.
   */
  public synchronized void keep() throws IOException, SQLException {
    var kept = place;
    if (kept == null) {
      throw new IllegalStateException("Only a fresh database is kept");
    }
    if (isClosed) {
      throw new CannotStart("It was called off.");
    }
    kept.take();
    isKept = true;
  }

  /** Whether what was written has taken its place. */
  public synchronized boolean isKept() {
    return isKept;
  }

  @Override
  public synchronized void close() {
    isClosed = true;
    try {
      while (!ends.isEmpty()) {
        ends.removeLast().close();
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static CommandDatabase of(Postmaster.Running running) {
    return new CommandDatabase(running.url(), Cluster.OWNER, running.password());
  }

  private static CommandDatabase of(ExternalDatabase external) {
    return new CommandDatabase(
        external.getJdbcUrl(), external.getUsername(), external.getPassword());
  }
}
