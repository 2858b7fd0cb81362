package city.kontor.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** The one PostgreSQL server that all tests of a run share; the only one that may lose data. */
public final class TestCluster {

  /** Unpacked once per checkout. */
  static final Path PROGRAMS = Path.of("target", "test-database", "pgbin").toAbsolutePath();

  private static final Postmaster POSTMASTER = start();

  private TestCluster() {}

  private static Postmaster start() {
    try {
      var folder = Files.createDirectories(PROGRAMS.resolveSibling("run"));
      var home = new DataFolder(Files.createTempDirectory(folder, "cluster"));
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
                    postmaster.close();
                    try {
                      FileSystemUtils.deleteRecursively(home.path());
                    } catch (IOException e) {
                      System.err.println("The test database stays in " + home.path());
                    }
                  }));
      return postmaster;
    } catch (IOException e) {
      throw new IllegalStateException(e);
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
