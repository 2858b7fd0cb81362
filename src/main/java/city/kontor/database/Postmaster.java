package city.kontor.database;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One PostgreSQL server over the cluster of a data folder, kept running until it is closed: when it
 * dies in the middle it is started again at the same address.
 */
final class Postmaster implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Postmaster.class);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(20);
  private static final Duration LONGEST_WAIT_FOR_AN_OLD_SERVER = Duration.ofSeconds(30);

  private final DataFolder folder;
  private final Path programs;
  private final List<String> settings;
  private final CompletableFuture<Running> ready = new CompletableFuture<>();
  private volatile @Nullable Process process;
  private volatile boolean closing;

  /** What a client needs to connect. */
  record Running(int port, String password) {

    String url() {
      return url(Cluster.DATABASE);
    }

    String url(String database) {
      return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    @Override
    public String toString() {
      return "Running[port=" + port + "]";
    }
  }

  private Postmaster(DataFolder folder, Path programs, List<String> settings) {
    this.folder = folder;
    this.programs = programs;
    this.settings = settings;
  }

  static Postmaster start(DataFolder folder) {
    return start(folder, folder.resolve("pgbin"), List.of());
  }

  /** Returns at once; the first question for the address waits until the server answers. */
  static Postmaster start(DataFolder folder, Path programs, List<String> settings) {
    var postmaster = new Postmaster(folder, programs, settings);
    // A platform thread that lives as long as the server: see Child.
    Thread.ofPlatform().name("database").daemon().start(postmaster::keepRunning);
    return postmaster;
  }

  /** The server that a running Kontor keeps over this folder. */
  static Running alreadyRunning(DataFolder folder) {
    try {
      var lines = Files.readAllLines(folder.resolve("database").resolve("postmaster.pid"));
      return new Running(
          Integer.parseInt(lines.get(3).strip()),
          Files.readString(folder.resolve("database-password")).strip());
    } catch (IOException | IndexOutOfBoundsException | NumberFormatException e) {
      throw new CannotStart(
          "The Kontor that uses the folder "
              + folder.path()
              + " has no database that answers; try again when it has started.",
          e);
    }
  }

  Running running() {
    try {
      return ready.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof CannotStart refused) {
        throw refused;
      }
      throw e;
    }
  }

  boolean isRunning() {
    var current = process;
    return current != null && current.isAlive();
  }

  /** The server's own process, for tests that kill it. */
  long pid() {
    running();
    return java.util.Objects.requireNonNull(process).pid();
  }

  private void keepRunning() {
    try {
      var binaries = Binaries.in(programs);
      var cluster = Cluster.in(folder, binaries);
      clearOldServer(cluster.files());
      var server = firstStart(binaries, cluster);
      if (server != null) {
        stayWith(server, binaries, cluster);
      }
    } catch (CannotStart e) {
      ready.completeExceptionally(e);
    } catch (IOException e) {
      ready.completeExceptionally(folder.unwritable(e));
    } catch (InterruptedException e) {
      ready.completeExceptionally(e);
    } catch (RuntimeException e) {
      ready.completeExceptionally(e);
      log.error("The database is no longer looked after", e);
    }
  }

  private @Nullable Process firstStart(Binaries binaries, Cluster cluster)
      throws IOException, InterruptedException {
    long until = System.nanoTime() + LONGEST_WAIT_FOR_AN_OLD_SERVER.toNanos();
    while (!closing) {
      int port = freePort();
      long from = logEnd();
      var server = launch(binaries, cluster, port);
      if (answers(server, new Running(port, cluster.password()))) {
        ready.complete(new Running(port, cluster.password()));
        return server;
      }
      var words = logSince(from);
      boolean passing =
          words.contains("could not bind")
              || words.contains("pre-existing shared memory block")
              || words.contains("lock file \"postmaster.pid\" already exists");
      if (!passing || System.nanoTime() > until) {
        throw refusal(words);
      }
      Thread.sleep(300);
    }
    return null;
  }

  private void stayWith(Process first, Binaries binaries, Cluster cluster)
      throws InterruptedException {
    var running = ready.join();
    var server = first;
    for (int attempt = 0; ; ) {
      long started = System.nanoTime();
      int code = server.waitFor();
      // On a Mac Ctrl-C reaches the server too: leave Kontor the moment to say that it is closing.
      Thread.sleep(200);
      if (closing) {
        return;
      }
      attempt = System.nanoTime() - started > Duration.ofMinutes(1).toNanos() ? 1 : attempt + 1;
      log.error(
          "The database ended by itself (code {}); see {}. Starting it again.",
          code,
          folder.resolve("database.log"));
      if (attempt > 1) {
        Thread.sleep(Math.min(5_000, 250L << Math.min(attempt, 5)));
      }
      @Nullable Process again = null;
      while (again == null) {
        try {
          again = launch(binaries, cluster, running.port());
        } catch (IOException e) {
          log.error("The database cannot be started again yet", e);
          Thread.sleep(5_000);
        }
      }
      server = again;
      var watched = server;
      Thread.ofVirtual()
          .start(
              () -> {
                if (answers(watched, running)) {
                  log.warn("The database answers again.");
                }
              });
    }
  }

  private Process launch(Binaries binaries, Cluster cluster, int port) throws IOException {
    var command = new ArrayList<>(Child.prefix("INT"));
    command.addAll(
        List.of(
            binaries.program("postgres").toString(),
            "-D",
            cluster.files().toString(),
            "-p",
            Integer.toString(port)));
    for (String setting : settings()) {
      command.add("-c");
      command.add(setting);
    }
    var server =
        Child.builder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile().toFile()))
            .start();
    process = server;
    if (closing) {
      signal(server, "INT");
    }
    return server;
  }

  private List<String> settings() {
    var all = new ArrayList<String>();
    all.add("listen_addresses=127.0.0.1");
    all.add("unix_socket_directories=");
    all.add("timezone=UTC");
    all.add("log_timezone=UTC");
    all.add("shared_buffers=" + buffers() + "MB");
    all.add("max_wal_size=2GB");
    all.add("random_page_cost=1.1");
    all.addAll(settings);
    return all;
  }

  /** An eighth of the memory there is, within bounds that suit a register. */
  private static long buffers() {
    if (ManagementFactory.getOperatingSystemMXBean()
        instanceof com.sun.management.OperatingSystemMXBean machine) {
      return Math.clamp(machine.getTotalMemorySize() / 8 / 1024 / 1024, 32, 2048);
    }
    return 128;
  }

  /** Whether the server came to answer, rather than end. */
  private static boolean answers(Process server, Running running) {
    var login = new Properties();
    login.setProperty("user", Cluster.OWNER);
    login.setProperty("password", running.password());
    login.setProperty("connectTimeout", "5");
    while (server.isAlive()) {
      try (var connection = DriverManager.getConnection(running.url(), login)) {
        return connection.isValid(5);
      } catch (SQLException e) {
        if ("28P01".equals(e.getSQLState()) || "3D000".equals(e.getSQLState())) {
          signal(server, "INT");
          throw new CannotStart(
              "The database in the data folder does not open with the password kept beside it.", e);
        }
      }
      try {
        Thread.sleep(30);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return false;
  }

  /**
   * A killed Kontor leaves its server stopping, or, where children are not signalled, running. The
   * lock on the data folder is ours, so that server may be ended; a file that names a process which
   * is something else by now is removed, or PostgreSQL would wait for it for ever.
   */
  static void clearOldServer(Path files) throws IOException, InterruptedException {
    var file = files.resolve("postmaster.pid");
    String pid;
    try {
      pid = Files.readString(file).lines().findFirst().map(String::strip).orElse("");
    } catch (NoSuchFileException none) {
      return;
    }
    if (!pid.matches("[0-9]{1,10}")) {
      Files.deleteIfExists(file);
      return;
    }
    var named = ProcessHandle.of(Long.parseLong(pid)).filter(ProcessHandle::isAlive);
    if (named.isEmpty()) {
      return;
    }
    var arguments = List.of(named.get().info().arguments().orElse(new String[0]));
    if (!arguments.contains(files.toString())) {
      Files.deleteIfExists(file);
      return;
    }
    log.warn("An earlier database server (process {}) still runs; stopping it first.", pid);
    signal(named.get().pid(), "INT");
    long until = System.nanoTime() + LONGEST_STOP.toNanos();
    while (named.get().isAlive()) {
      if (System.nanoTime() > until) {
        throw new CannotStart(
            "An earlier database server (process " + pid + ") still runs and does not stop.");
      }
      Thread.sleep(50);
    }
  }

  private CannotStart refusal(String words) {
    if (folder.isFull(words)) {
      return folder.full(new IOException(words));
    }
    var reason =
        words
            .lines()
            .filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
            .reduce((_, last) -> last)
            .map(line -> line.replaceFirst(".*(FATAL|PANIC): +", ""))
            .orElse("it gave no reason");
    return new CannotStart(
        "The database does not start: " + reason + "; more in " + logFile() + ".");
  }

  /** Stops in order: what was committed is on disk, and the next start needs no recovery. */
  @Override
  public void close() {
    closing = true;
    var current = process;
    if (current == null || !current.isAlive()) {
      return;
    }
    signal(current, "INT");
    try {
      if (!current.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
        log.warn("The database does not stop; ending it. The next start recovers.");
        current.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void signal(Process server, String name) {
    signal(server.pid(), name);
  }

  private static void signal(long pid, String name) {
    try {
      new ProcessBuilder("sh", "-c", "kill -" + name + " " + pid)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      log.warn("The process {} could not be signalled", pid, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private Path logFile() {
    return folder.resolve("database.log");
  }

  private long logEnd() throws IOException {
    var file = logFile();
    if (!Files.exists(file)) {
      return 0;
    }
    if (Files.size(file) > 10_000_000) {
      Files.move(file, folder.resolve("database.1.log"), StandardCopyOption.REPLACE_EXISTING);
      return 0;
    }
    return Files.size(file);
  }

  private String logSince(long from) throws IOException {
    try (var channel = FileChannel.open(logFile(), StandardOpenOption.READ)) {
      long start = Math.max(from, channel.size() - 100_000);
      var bytes = java.nio.ByteBuffer.allocate((int) (channel.size() - start));
      channel.read(bytes, start);
      return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
    }
  }
}
