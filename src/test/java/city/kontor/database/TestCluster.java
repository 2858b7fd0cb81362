package city.kontor.database;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * The PostgreSQL server that all tests of one process share; the only one that may lose data. The
 * tests run in two processes, which start theirs in turn.
 */
public final class TestCluster {

  /** Unpacked once per checkout. */
  static final Path PROGRAMS = Path.of("target", "test-database", "pgbin").toAbsolutePath();

  private static final Path HOME;
  private static final Postmaster POSTMASTER;

  static {
    var turn = PROGRAMS.resolveSibling("start.lock");
    try {
      Files.createDirectories(PROGRAMS.getParent());
      // Unpacking, and what looks like left behind, are no matter for two at once.
      try (var file = FileChannel.open(turn, CREATE, WRITE);
          var _ = file.lock()) {
        HOME = home();
        POSTMASTER = start();
        POSTMASTER.running();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private TestCluster() {}

  private static Path home() throws IOException {
    var runs = Files.createDirectories(PROGRAMS.resolveSibling("run"));
    try (Stream<Path> earlier = Files.list(runs)) {
      for (Path run : earlier.toList()) {
        removeIfLeft(new DataFolder(run));
      }
    }
    return Files.createTempDirectory(runs, "run");
  }

  /** What a killed run left behind; a run that is still going on holds its folder. */
  private static void removeIfLeft(DataFolder run) throws IOException {
    try (var _ = run.hold()) {
      FileSystemUtils.deleteRecursively(run.path());
    } catch (CannotStart stillUsed) {
      return;
    } catch (Exception e) {
      throw new IOException(e);
    }
  }

  private static Postmaster start() {
    var home = new DataFolder(HOME);
    var held = home.hold();
    var postmaster =
        Postmaster.start(
            home,
            PROGRAMS,
            List.of(
                "fsync=off",
                "synchronous_commit=off",
                "full_page_writes=off",
                "shared_buffers=128MB",
                "max_connections=200"));
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  try (held) {
                    postmaster.close();
                    FileSystemUtils.deleteRecursively(HOME);
                  } catch (Exception e) {
                    System.err.println("The test database stays in " + HOME);
                  }
                }));
    return postmaster;
  }

  /** A new folder that goes when the run ends. */
  public static Path folder() {
    try {
      return Files.createTempDirectory(HOME, "folder");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A data folder that has the programs: to unpack them takes seconds. */
  public static Path withPrograms(Path data) {
    try {
      Files.createDirectories(data);
      var programs = data.resolve("pgbin");
      if (!Files.exists(programs)) {
        Files.createSymbolicLink(programs, PROGRAMS);
      }
      return data;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The address of one of its databases. */
  public static String url(String database) {
    return POSTMASTER.running().url(database);
  }

  public static String superuser() {
    return Cluster.SUPERUSER;
  }

  public static String user() {
    return Cluster.OWNER;
  }

  public static String password() {
    return POSTMASTER.running().password();
  }
}
