package city.kontor.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTests {

  private static final List<String> DURABLE = List.of("shared_buffers=32MB");

  @TempDir Path temporary;

  @Test
  void keepsWhatWasCommittedWhenTheServerIsKilled() throws Exception {
    var folder = folder();
    try (var postmaster = start(folder)) {
      run(postmaster, "create table city (name text)");
      run(postmaster, "insert into city values ('Tartu')");
      kill(postmaster.pid());

      assertThat(eventually(postmaster, "select name from city")).isEqualTo("Tartu");
      run(postmaster, "insert into city values ('Kobe')");
    }
    try (var again = start(folder)) {
      assertThat(ask(again, "select string_agg(name, ' ' order by name) from city"))
          .isEqualTo("Kobe Tartu");
    }
  }

  @Test
  void startsAfterAFirstStartThatWasCutShort() throws Exception {
    var folder = folder();
    var halfMade = Files.createDirectories(folder.resolve("database.new-abc"));
    Files.writeString(halfMade.resolve("PG_VERSION"), "18");
    try (var postmaster = start(folder)) {
      assertThat(ask(postmaster, "select current_setting('server_version_num')::int / 10000"))
          .isEqualTo("18");
    }
    assertThat(halfMade).doesNotExist();
  }

  @Test
  void saysWhatToDoWhereARestoreWasCutShort() throws Exception {
    var folder = folder();
    Files.createDirectories(folder.resolve("database.new-restored"));
    try (var postmaster = start(folder)) {
      assertThatThrownBy(postmaster::running)
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining("was cut short. Run ./kontor restore again");
    }
    assertThat(folder.resolve("database")).doesNotExist();
  }

  @Test
  void startsOverAProcessFileThatNamesAnotherProgram() throws Exception {
    var folder = folder();
    try (var postmaster = start(folder)) {
      ask(postmaster, "select 1");
    }
    Files.writeString(
        folder.resolve("database").resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n");
    try (var again = start(folder)) {
      assertThat(ask(again, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void stopsAServerThatAKilledKontorLeftRunning() throws Exception {
    var folder = folder();
    try (var postmaster = start(folder)) {
      ask(postmaster, "select 1");
    }
    var left = serverWithoutKontor(folder);
    try (var next = start(folder)) {
      assertThat(ask(next, "select 1")).isEqualTo("1");
      assertThat(left.isAlive()).isFalse();
    }
  }

  @Test
  void writesToDiskAndLetsNobodyInWithoutThePassword() throws Exception {
    var folder = folder();
    try (var postmaster = start(folder)) {
      assertThat(ask(postmaster, "select current_setting('fsync')")).isEqualTo("on");
      assertThat(ask(postmaster, "select current_setting('synchronous_commit')")).isEqualTo("on");
      assertThat(ask(postmaster, "select current_setting('data_checksums')")).isEqualTo("on");
      assertThat(ask(postmaster, "select current_setting('listen_addresses')"))
          .isEqualTo("127.0.0.1");
      assertThat(ask(postmaster, "select rolsuper from pg_roles where rolname = current_user"))
          .isEqualTo("f");
      assertThatThrownBy(
              () -> DriverManager.getConnection(postmaster.running().url(), "kontor", "guess"))
          .isInstanceOf(SQLException.class);
    }
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("database-password"))))
        .isEqualTo("rw-------");
  }

  @Test
  void refusesASecondKontorOnTheSameFolder() throws Exception {
    var folder = folder();
    try (var held = folder.hold()) {
      assertThat(held).isNotNull();
      assertThatThrownBy(folder::hold)
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining("already uses the data folder");
    }
    folder.hold().close();
  }

  @Test
  void refusesAFileInPlaceOfTheFolder() throws Exception {
    var file = Files.createFile(temporary.resolve("file"));
    assertThatThrownBy(() -> new DataFolder(file).hold())
        .isInstanceOf(CannotStart.class)
        .hasMessageEndingWith("is a file, not a folder.");
  }

  @Test
  void saysInOneSentenceWhyTheServerDoesNotStart() throws Exception {
    try (var postmaster =
        Postmaster.start(folder(), TestCluster.PROGRAMS, List.of("shared_buffers=plenty"))) {
      assertThatThrownBy(postmaster::running)
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining("invalid value for parameter \"shared_buffers\"");
    }
  }

  private DataFolder folder() throws IOException {
    return new DataFolder(Files.createDirectories(temporary.resolve("data")));
  }

  private static Postmaster start(DataFolder folder) {
    // Two at once would unpack into the same place.
    TestCluster.password();
    return Postmaster.start(folder, TestCluster.PROGRAMS, DURABLE);
  }

  private static Process serverWithoutKontor(DataFolder folder) throws Exception {
    var command = new ArrayList<>(Child.prefix("INT"));
    command.add(Binaries.in(TestCluster.PROGRAMS).program("postgres").toString());
    command.addAll(List.of("-D", folder.resolve("database").toString(), "-p", "54329"));
    command.addAll(
        List.of("-c", "listen_addresses=", "-c", "unix_socket_directories=" + folder.path()));
    var server = Child.builder(command).redirectErrorStream(true).start();
    for (var line : (Iterable<String>) server.inputReader().lines()::iterator) {
      if (line.contains("ready to accept connections")) {
        break;
      }
    }
    return server;
  }

  private static void kill(long pid) {
    ProcessHandle.of(pid).orElseThrow().destroyForcibly();
  }

  private static void run(Postmaster postmaster, String sql) throws SQLException {
    try (var connection =
            DriverManager.getConnection(
                postmaster.running().url(), "kontor", postmaster.running().password());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String ask(Postmaster postmaster, String sql) throws SQLException {
    try (var connection =
            DriverManager.getConnection(
                postmaster.running().url(), "kontor", postmaster.running().password());
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static String eventually(Postmaster postmaster, String sql) throws Exception {
    var until = Instant.now().plus(Duration.ofSeconds(30));
    while (true) {
      try {
        return ask(postmaster, sql);
      } catch (SQLException e) {
        if (Instant.now().isAfter(until)) {
          throw e;
        }
        Thread.sleep(50);
      }
    }
  }
}
