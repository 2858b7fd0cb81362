package city.kontor.backups;

import static city.kontor.TestRegister.cited;
import static city.kontor.TestRegister.form;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.kontor.TestDatabase;
import city.kontor.TestRegister;
import city.kontor.database.CannotStart;
import city.kontor.database.CommandDatabase;
import city.kontor.database.TestCluster;
import city.kontor.history.Actor;
import city.kontor.history.FactId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.util.FileSystemUtils;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackupTests {

  private static final Random RANDOM = new Random();

  @TempDir static Path temporary;
  private TestRegister register;
  private Path backup;

  @BeforeAll
  void makeOne() throws Exception {
    register = new TestRegister();
    var source = register.source("a-source");
    for (int i = 0; i < 20; i++) {
      var city = register.organization("city-" + i, "local-government", source);
      register.recorded(
          it ->
              register
                  .acts()
                  .correct(
                      it,
                      city,
                      form("slug", "harbour-" + city, "kind", "local-government"),
                      cited(source)));
    }
    register
        .database()
        .jdbc()
        .sql(
            """
            insert into accounts.account (email, name, password, opened)
            values ('tab@x.example', E'tab\\t line\\n back\\\\slash 臺北 \\\\N', '{bcrypt}x', now())
            """)
        .update();
    backup = temporary.resolve("kontor.backup");
    BackupCommand.backup(backup, external(register.database()));
  }

  @AfterAll
  void end() {
    register.close();
  }

  @Test
  void everyRowOfEveryTableComesBackInAnEmptyFolder() throws Exception {
    var folder = here("restored");
    BackupCommand.restore(backup, folder);
    try (var database = CommandDatabase.asItIs(folder)) {
      var restored = jdbc(database);
      assertThat(contents(restored))
          .containsExactlyEntriesOf(contents(register.database().jdbc()))
          .containsKeys("history.recording", "facts.kind", "organizations.organization_past");
      assertThat(sequences(restored)).isEqualTo(sequences(register.database().jdbc()));
    }
    assertThat(temporary.resolve("restored").resolve("database.new-restored")).doesNotExist();
  }

  @Test
  void everyRowOfEveryTableComesBackInAnEmptyDatabase() throws Exception {
    try (var empty = TestDatabase.empty()) {
      BackupCommand.restore(backup, external(empty));
      assertThat(contents(empty.jdbc()))
          .containsExactlyEntriesOf(contents(register.database().jdbc()));
      assertThatThrownBy(() -> BackupCommand.restore(backup, external(empty)))
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining("already holds tables");
    }
  }

  @Test
  void whatIsWrittenMeanwhileIsInItUpToOneRecording() throws Exception {
    try (var busy = new TestRegister();
        var empty = TestDatabase.empty()) {
      var source = busy.source("a-source");
      var going = new AtomicBoolean(true);
      var writers = new ArrayList<Thread>();
      for (int i = 0; i < 3; i++) {
        var writer = "w" + i + "-";
        writers.add(
            Thread.ofVirtual()
                .start(
                    () -> {
                      for (int no = 0; going.get(); no++) {
                        var city = busy.organization(writer + no, "local-government", source);
                        var form = form("slug", writer + city, "kind", "local-government");
                        busy.recorded(it -> busy.acts().correct(it, city, form, cited(source)));
                      }
                    }));
      }
      try {
        while (busy.recordings().now().no() < 30) {
          Thread.sleep(10);
        }
        var file = temporary.resolve("busy.backup");
        BackupCommand.backup(file, external(busy.database()));
        BackupCommand.restore(file, external(empty));
        try (var opened = BackupFile.open(file)) {
          var last = opened.manifest().recording();
          assertThat(busy.recordings().now().no()).as("written since").isGreaterThan(last);
          assertThat(asOf(last, empty.jdbc())).isEqualTo(asOf(last, busy.database().jdbc()));
          assertThat(
                  empty
                      .jdbc()
                      .sql("select max(no) from history.recording")
                      .query(Long.class)
                      .single())
              .isEqualTo(last);
          assertThat(
                  empty
                      .jdbc()
                      .sql("select last_value from history.recording_no_seq")
                      .query(Long.class)
                      .single())
              .isGreaterThanOrEqualTo(last);
        }
      } finally {
        going.set(false);
        for (var writer : writers) {
          writer.join();
        }
      }
    }
  }

  @Test
  void leavesOutSessionsAndNothingElse() throws Exception {
    try (var opened = BackupFile.open(backup)) {
      var tables =
          opened.manifest().tables().stream().map(it -> it.name().replace("\"", "")).toList();
      var all = contents(register.database().jdbc()).keySet();
      assertThat(tables).containsExactlyInAnyOrderElementsOf(all);
      assertThat(names(register.database().jdbc())).containsAll(MakeBackup.LEFT_OUT);
      assertThat(opened.manifest().rows()).isPositive();
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
        .isEqualTo("rw-------");
  }

  @Test
  void overwritesNeitherAFileNorARegister() throws Exception {
    assertThatThrownBy(() -> BackupCommand.backup(backup, external(register.database())))
        .hasMessageContaining("exists already");
    var folder = here("taken");
    Files.createDirectories(temporary.resolve("taken").resolve("database"));
    Files.writeString(temporary.resolve("taken").resolve("database").resolve("PG_VERSION"), "18");
    assertThatThrownBy(() -> BackupCommand.restore(backup, folder))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("already holds a register; name an empty or new folder with --data");
  }

  @Test
  void saysWhereThereIsNothingToBackUp() throws IOException {
    assertThatThrownBy(() -> BackupCommand.backup(temporary.resolve("x"), here("nowhere")))
        .hasMessageContaining("There is no register in the folder");
    try (var empty = TestDatabase.empty()) {
      assertThatThrownBy(() -> BackupCommand.backup(temporary.resolve("x"), external(empty)))
          .hasMessageContaining("There is no register");
    }
    try (var left = Files.list(temporary)) {
      assertThat(left.map(it -> it.getFileName().toString()))
          .noneMatch(it -> it.endsWith(".part") || it.equals("nowhere"));
    }
  }

  @Test
  void refusesABackupWithAnyByteChanged() throws Exception {
    var bytes = Files.readAllBytes(backup);
    var file = temporary.resolve("flipped");
    for (int turn = 0; turn < 40; turn++) {
      int at = turn * (bytes.length - 1) / 39;
      var flipped = bytes.clone();
      flipped[at] ^= 1;
      Files.write(file, flipped);
      assertThatThrownBy(() -> BackupFile.open(file))
          .as("byte %d of %d", at, bytes.length)
          .isInstanceOf(BackupRefused.class)
          .hasMessageFindingMatch("is damaged|is not a backup|does not end as a backup");
    }
  }

  @Test
  void refusesABackupThatWasCutShort() throws Exception {
    var bytes = Files.readAllBytes(backup);
    var file = temporary.resolve("cut");
    for (int length :
        new int[] {0, 1, 100, bytes.length / 2, bytes.length - 64, bytes.length - 1}) {
      Files.write(file, java.util.Arrays.copyOf(bytes, length));
      assertThatThrownBy(() -> BackupCommand.restore(file, here("cut-data")))
          .as("%d of %d bytes", length, bytes.length)
          .isInstanceOf(BackupRefused.class);
    }
    assertThat(temporary.resolve("cut-data")).as("written").doesNotExist();
  }

  @Test
  void refusesWhatIsNoBackup() throws Exception {
    var text = Files.writeString(temporary.resolve("text"), "A letter. ".repeat(100));
    assertThatThrownBy(() -> BackupFile.open(text))
        .hasMessageEndingWith("is not a backup of Kontor.");
    var zip = temporary.resolve("other.zip");
    try (var other = new ZipOutputStream(Files.newOutputStream(zip))) {
      other.putNextEntry(new ZipEntry("letter"));
    }
    assertThatThrownBy(() -> BackupFile.open(zip)).hasMessageContaining("or is something else");
    assertThatThrownBy(() -> BackupFile.open(temporary.resolve("none")))
        .hasMessageContaining("There is no file");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "\"format\" : 1 > \"format\" : 2 > this Kontor reads format 1 only",
        "V202611240002__create_history > V209901010000__create_history > does not know the migration",
        "\"history/V202611240002__create_history.sql\" > \"dates/V202611240001__create_dates.sql\" > it lacks the migration history/V2026",
        "\"tables\" > \"stools\" > its manifest cannot be read"
      })
  void refusesWhatAnotherKontorMade(String from, String to, String reason) throws Exception {
    var file = temporary.resolve("changed");
    rewrite(file, from, to);
    assertThatThrownBy(() -> BackupCommand.restore(file, here("changed-data")))
        .isInstanceOf(BackupRefused.class)
        .hasMessageContaining(reason);
    assertThat(temporary.resolve("changed-data")).as("written").doesNotExist();
  }

  @Test
  void nothingStartsOnADatabaseThatARestoreLeftHalf() throws Exception {
    var half = temporary.resolve("half");
    rewrite(half, "\"rows\" : 20", "\"rows\" : 21");
    try (var empty = TestDatabase.empty()) {
      var environment = external(empty);
      assertThatThrownBy(() -> BackupCommand.restore(half, environment))
          .hasMessageContaining("should have 21 rows and has 20");
      assertThatThrownBy(() -> CommandDatabase.asItIs(environment))
          .hasMessageContaining("was cut short; run ./kontor restore again");
      BackupCommand.restore(backup, environment);
      assertThat(contents(empty.jdbc()))
          .containsExactlyEntriesOf(contents(register.database().jdbc()));
    }
    var folder = here("half-data");
    TestCluster.withPrograms(temporary.resolve("half-data"));
    assertThatThrownBy(() -> BackupCommand.restore(half, folder)).isInstanceOf(BackupRefused.class);
    assertThatThrownBy(() -> CommandDatabase.asItIs(folder))
        .hasMessageContaining("There is no register");
    BackupCommand.restore(backup, folder);
    CommandDatabase.asItIs(folder).close();
  }

  /** By a signal, as Ctrl-C is one; at moments that differ from run to run. */
  @Test
  void whenARestoreIsCalledOffTheFolderHoldsNoRegisterOrAllOfIt() throws Exception {
    var data = temporary.resolve("called-off");
    var half = data.resolve("database.new-restored");
    for (var sign : List.of(half, half.resolve("database"), half.resolve("database.log"))) {
      var restoring = restoring(TestCluster.withPrograms(data));
      while (restoring.isAlive() && !Files.exists(sign)) {
        Thread.sleep(5);
      }
      Thread.sleep(RANDOM.nextInt(1500));
      // A process that is destroyed by itself says nothing any more.
      restoring.toHandle().destroy();
      var said = new String(restoring.getInputStream().readAllBytes(), UTF_8);
      restoring.waitFor();
      if (Files.exists(data.resolve("database"))) {
        assertThat(said).as(sign.toString()).containsPattern("Restored up to|was complete by then");
        isWhole(here("called-off"));
        FileSystemUtils.deleteRecursively(data);
      } else {
        assertThat(said).as(sign.toString()).doesNotContain("Restored up to", "Exception");
        assertThatThrownBy(() -> CommandDatabase.asItIs(here("called-off")))
            .hasMessageContaining("There is no register");
      }
    }
    TestCluster.withPrograms(data);
    BackupCommand.restore(backup, here("called-off"));
    isWhole(here("called-off"));
  }

  private void isWhole(MockEnvironment environment) {
    try (var database = CommandDatabase.asItIs(environment)) {
      assertThat(contents(jdbc(database)))
          .containsExactlyEntriesOf(contents(register.database().jdbc()));
    }
  }

  private Process restoring(Path data) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            BackupCommand.class.getName(),
            "restore",
            backup.toString(),
            "--kontor.database.url=",
            "--kontor.data=" + data)
        .redirectErrorStream(true)
        .start();
  }

  @Test
  void whatHasBeenCalledOffIsNotKept() throws Exception {
    TestCluster.withPrograms(temporary.resolve("off"));
    var database = CommandDatabase.fresh(here("off"));
    database.close();
    assertThatThrownBy(database::keep).hasMessageContaining("called off");
    assertThat(database.isKept()).isFalse();
    assertThat(temporary.resolve("off").resolve("database.new-restored")).doesNotExist();
    assertThat(temporary.resolve("off").resolve("database")).doesNotExist();
  }

  @Test
  void whatWasRedactedAfterTheBackupWaitsToBeRedactedAgain() throws Exception {
    try (var changing = new TestRegister();
        var restored = TestDatabase.empty();
        var refused = TestDatabase.empty()) {
      var source = changing.source("a-source");
      var city = changing.organization("a-city", "local-government", source);
      redact(changing, source, "why", "Before the backup.");
      var older = temporary.resolve("before.backup");
      BackupCommand.backup(older, external(changing.database()));
      redact(changing, city, "why", "A private number.");
      redact(changing, changing.organization("later", "local-government", source), "why", "Gone.");
      var later = temporary.resolve("after.backup");
      BackupCommand.backup(later, external(changing.database()));

      assertThat(BackupCommand.restore(older, later, external(restored)))
          .contains("redacted again before it answers");
      assertThat(
              restored
                  .jdbc()
                  .sql("select fact || ' ' || field || ' ' || why from history.redaction_due")
                  .query(String.class)
                  .list())
          .containsExactly(city + " why A private number.");

      assertThatThrownBy(() -> BackupCommand.restore(later, older, external(refused)))
          .hasMessageContaining("is older than");
      assertThatThrownBy(() -> BackupCommand.restore(older, backup, external(refused)))
          .hasMessageContaining("is a backup of another register");
      assertThat(BackupCommand.restore(older, external(refused))).contains("with --redactions");
    }
  }

  private static void redact(TestRegister register, FactId fact, String field, String why) {
    register
        .recordings()
        .record(
            Actor.REGISTER,
            why,
            recording ->
                register
                    .database()
                    .jdbc()
                    .sql(
                        """
                        with redacting as (select set_config('kontor.redacting', 'on', true) as is_on)
                        insert into history.redaction (recording, fact, field)
                        select :no, :fact, :field from redacting where is_on = 'on'
                        """)
                    .param("no", recording.no())
                    .param("fact", fact.value())
                    .param("field", field)
                    .update());
  }

  @Test
  void anOlderBackupIsBroughtUpToDateByTheNextStart() throws Exception {
    var older = temporary.resolve("older");
    try (var old = TestDatabase.empty();
        var restored = TestDatabase.empty()) {
      var migrations =
          org.flywaydb.core.Flyway.configure()
              .dataSource(old.dataSource())
              .locations("classpath:db/migration");
      migrations.target("202611241310").load().migrate();
      BackupCommand.backup(older, external(old));
      BackupCommand.restore(older, external(restored));
      assertThat(names(restored.jdbc())).doesNotContain("accounts.account");
      migrations.dataSource(restored.dataSource()).target("latest").load().migrate();
      assertThat(names(restored.jdbc())).contains("accounts.account");
    }
  }

  /** The same backup with something else in its manifest, sealed anew. */
  private void rewrite(Path file, String from, String to) throws IOException {
    try (var zip = new ZipFile(backup.toFile());
        var changed = new ZipOutputStream(Files.newOutputStream(file))) {
      changed.setComment(Seal.BLANK);
      for (var entry : java.util.Collections.list(zip.entries())) {
        changed.putNextEntry(new ZipEntry(entry.getName()));
        var bytes = zip.getInputStream(entry).readAllBytes();
        if (entry.getName().equals(Manifest.ENTRY)) {
          var text = new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
          assertThat(text).contains(from);
          bytes =
              text.replaceFirst(java.util.regex.Pattern.quote(from), to)
                  .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        }
        changed.write(bytes);
      }
    }
    Seal.put(file);
  }

  private MockEnvironment here(String folder) {
    return new MockEnvironment().withProperty("kontor.data", temporary.resolve(folder).toString());
  }

  private MockEnvironment external(TestDatabase database) {
    return here("of-" + database.url().replaceAll(".*/", ""))
        .withProperty("kontor.database.url", database.url())
        .withProperty("kontor.database.user", database.user())
        .withProperty("kontor.database.password", database.password());
  }

  private static JdbcClient jdbc(CommandDatabase database) {
    return JdbcClient.create(
        new DriverManagerDataSource(database.url(), database.user(), database.password()));
  }

  private static List<String> names(JdbcClient jdbc) {
    return jdbc.sql(
            """
            select n.nspname || '.' || c.relname
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and n.nspname <> 'information_schema' and n.nspname !~ '^pg_'
            """)
        .query(String.class)
        .list();
  }

  /** Every table with the number of its rows and the hash of all of them in order. */
  private static Map<String, String> contents(JdbcClient jdbc) {
    var contents = new TreeMap<String, String>();
    for (var table : names(jdbc)) {
      if (!MakeBackup.LEFT_OUT.contains(table)) {
        contents.put(
            table,
            jdbc.sql(
                    "select count(*) || ' ' || coalesce(md5(string_agg(t::text, chr(10) order by"
                        + " t::text collate \"C\")), '') from "
                        + table
                        + " t")
                .query(String.class)
                .single());
      }
    }
    return contents;
  }

  /** What was known at a recording, of the tables that are kept in two clocks. */
  private static Map<String, String> asOf(long recording, JdbcClient jdbc) {
    var contents = new TreeMap<String, String>();
    for (var table : names(jdbc)) {
      if (names(jdbc).contains(table + "_past")) {
        contents.put(
            table,
            jdbc.sql(
                    """
                    select count(*) || ' ' || coalesce(md5(string_agg(r, chr(10) order by r collate "C")), '')
                    from (select jsonb_set(to_jsonb(t), '{superseded}',
                            case when superseded > :at then '0' else to_jsonb(superseded) end)::text as r
                          from %s_recorded t where recording <= :at) x
                    """
                        .formatted(table))
                .param("at", recording)
                .query(String.class)
                .single());
      }
    }
    for (var table : List.of("history.recording t where no", "facts.act t where recording")) {
      contents.put(
          table,
          jdbc.sql(
                  "select md5(string_agg(t::text, chr(10) order by t::text collate \"C\")) from "
                      + table
                      + " <= :at")
              .param("at", recording)
              .query(String.class)
              .single());
    }
    return contents;
  }

  private static List<String> sequences(JdbcClient jdbc) throws SQLException {
    return jdbc.sql("select schemaname || sequencename || last_value from pg_sequences order by 1")
        .query(String.class)
        .list();
  }
}
