package city.kontor.reliability;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.database.CommandDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

/**
 * Kills Kontor and its database in turn, in the middle of writing, and looks afterwards whether all
 * that was acknowledged is there, and nothing half. Three times; {@code ./kontor bench
 * --reliability} does it fifty times.
 */
class ReliabilityTests {

  private static final int KILLS = Integer.getInteger("kontor.kills", 3);

  /** Which moments it kills at; another run kills at others, and says at which. */
  private static final long SEED = Long.getLong("kontor.seed", System.nanoTime());

  private static final int FEWEST_ACTS_BETWEEN = 30;

  /**
   * So much of the processor's time may be spent with nothing acknowledged. On a busy machine that
   * is a long time of the day; a Kontor that does not spend it does nothing, and ends the wait,
   * too.
   */
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private static final Duration IDLE = Duration.ofMinutes(10);

  @TempDir Path folder;
  private @Nullable Process kontor;
  private final BlockingQueue<String> acknowledged = new LinkedBlockingQueue<>();
  private final List<Did> done = new ArrayList<>();

  private record Did(boolean corrected, long recording, UUID organization, UUID name) {

    static Did of(String line) {
      var words = line.split(" ", -1);
      return new Did(
          words[1].equals("corrected"),
          Long.parseLong(words[2]),
          UUID.fromString(words[3]),
          UUID.fromString(words[4]));
    }
  }

  @Test
  void losesNothingAcknowledgedAndKeepsNothingHalfWhenItIsKilled() throws Exception {
    var random = new Random(SEED);
    int ofDatabase = 0;
    for (int kill = 1; kill <= KILLS; kill++) {
      if (kontor == null) {
        start();
      }
      waitForActs(FEWEST_ACTS_BETWEEN);
      Thread.sleep(random.nextInt(250));
      if (kill % 2 == 0) {
        ofDatabase++;
        killDatabase();
        // Those on their way when it died, then those it took after it had come back.
        waitForActs(FEWEST_ACTS_BETWEEN);
      } else {
        killKontor();
      }
      verify(kill);
      if (KILLS > 3) {
        System.out.printf("Killed %d of %d times, %d acts.%n", kill, KILLS, done.size());
      }
    }
    System.out.printf(
        "Killed %d times (Kontor %d, its database %d; seed %d): %d acts acknowledged, all are there,"
            + " nothing is half-written.%n",
        KILLS, KILLS - ofDatabase, ofDatabase, SEED, done.size());
  }

  @AfterEach
  void stop() throws Exception {
    if (kontor != null) {
      kontor.toHandle().destroy();
      kontor.waitFor(30, TimeUnit.SECONDS);
    }
  }

  private void start() throws IOException {
    var started =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Writers.class.getName(),
                folder.resolve("data").toString())
            .redirectErrorStream(true)
            .start();
    Thread.ofVirtual().start(() -> listen(started.inputReader(UTF_8)));
    kontor = started;
  }

  private void listen(BufferedReader output) {
    var others = new ArrayList<String>();
    output
        .lines()
        .forEach(
            line -> {
              if (line.startsWith("did ")) {
                acknowledged.add(line);
              } else {
                others.add(line);
              }
            });
    acknowledged.add("ended " + others);
  }

  private void waitForActs(int count) throws InterruptedException {
    for (int seen = 0; seen < count; ) {
      var line = nextLine();
      assertThat(line).as("what Kontor acknowledges").startsWith("did ");
      done.add(Did.of(line));
      seen++;
    }
  }

  /** Waits as long as Kontor gets on, however slowly. */
  private String nextLine() throws InterruptedException {
    var before = spent();
    for (long begun = System.nanoTime(); System.nanoTime() - begun < IDLE.toNanos(); ) {
      var line = acknowledged.poll(1, TimeUnit.SECONDS);
      if (line != null) {
        return line;
      }
      if (spent().minus(before).compareTo(PATIENCE) > 0) {
        break;
      }
    }
    return "nothing, in " + spent().minus(before) + " of the processor's time";
  }

  private Duration spent() {
    return Optional.ofNullable(kontor)
        .flatMap(it -> it.info().totalCpuDuration())
        .orElse(Duration.ZERO);
  }

  private void killKontor() throws InterruptedException {
    var killed = java.util.Objects.requireNonNull(kontor);
    // By its handle: the process itself would close what it wrote before all of it is read.
    killed.toHandle().destroyForcibly();
    killed.waitFor();
    kontor = null;
    for (var line = acknowledged.take(); line.startsWith("did "); line = acknowledged.take()) {
      done.add(Did.of(line));
    }
  }

  private void killDatabase() throws IOException {
    var process = folder.resolve("data").resolve("database").resolve("postmaster.pid");
    var pid = Long.parseLong(Files.readAllLines(process).getFirst());
    ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    for (var line = acknowledged.poll(); line != null; line = acknowledged.poll()) {
      assertThat(line).startsWith("did ");
      done.add(Did.of(line));
    }
  }

  /** Beside the running Kontor, or by itself when that was killed. */
  private void verify(int kill) throws SQLException {
    var environment =
        new MockEnvironment().withProperty("kontor.data", folder.resolve("data").toString());
    try (var database = CommandDatabase.asItIs(environment);
        var connection = database.connect()) {
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      nothingIsLost(connection, kill);
      nothingIsHalf(connection, kill);
    }
  }

  private void nothingIsLost(Connection connection, int kill) throws SQLException {
    var stated =
        all(
            connection,
            """
            select a.recording || ' ' || o.id || ' ' || n.id
            from facts.act a join history.recording r on r.no = a.recording
              join organizations.organization_recorded o on o.id = a.fact and o.recording = a.recording
              join names.name_recorded n on n.bearer = o.id and n.recording = a.recording
            where a.verb = 'state' and facts.is_cited(o.id) and facts.is_cited(n.id)
            """);
    var corrected =
        all(
            connection,
            """
            select n.recording || ' ' || n.bearer || ' ' || n.id
            from facts.act a join names.name n on n.id = a.fact and n.recording = a.recording
              join names.name_past p on p.id = n.id and p.superseded = n.recording
            where a.verb = 'correct' and facts.is_cited(n.id)
            """);
    assertThat(done)
        .as("acknowledged before kill %d (seed %d)", kill, SEED)
        .allSatisfy(
            it ->
                assertThat(it.corrected() ? corrected : stated)
                    .contains(it.recording() + " " + it.organization() + " " + it.name()));
  }

  private static void nothingIsHalf(Connection connection, int kill) throws SQLException {
    for (var half :
        List.of(
            """
            select r.no from history.recording r where r.why like 'writer %'
            and (select count(*) from facts.act a where a.recording = r.no)
              <> case r.why when 'writer states' then 2 else 1 end
            """,
            "select f.id from facts.fact f where not exists (select from facts.act a where a.fact = f.id)",
            """
            select o.id from organizations.organization o
            where not facts.is_cited(o.id)
               or not exists (select from history.recording r where r.no = o.recording)
               or not exists (select from names.name n where n.bearer = o.id)
            """,
            """
            select n.id from names.name n
            where not facts.is_cited(n.id)
               or not exists (select from facts.act a where a.recording = n.recording and a.fact = n.id)
            """,
            """
            select slug from facts.address a where a.slug like 'w-%'
            and not exists (select from organizations.organization o where o.id = a.fact)
            """)) {
      assertThat(all(connection, half)).as("half-written at kill %d: %s", kill, half).isEmpty();
    }
  }

  private static Set<String> all(Connection connection, String sql) throws SQLException {
    var all = new HashSet<String>();
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      while (row.next()) {
        all.add(row.getString(1));
      }
    }
    return all;
  }
}
