package city.kontor.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** The files of the database inside the data folder, and the password that opens it. */
record Cluster(Path files, String password) {

  /** Owns the record; deliberately not a superuser, as on a PostgreSQL of one's own. */
  static final String OWNER = "kontor";

  static final String SUPERUSER = "postgres";
  static final String DATABASE = "kontor";

  /** Inside the data folder, where a restore makes one before it takes its place. */
  static final String RESTORED = "database.new-restored";

  /** Whether a data folder has one. */
  static boolean isIn(DataFolder folder) {
    return Files.exists(folder.resolve("database").resolve("PG_VERSION"));
  }

  /**
   * The cluster of this data folder, made when there is none. It is made beside and renamed, so
   * that a first start cut short leaves nothing behind that looks like a database.
   */
  static Cluster in(DataFolder folder, Binaries binaries) throws IOException {
    var files = folder.resolve("database");
    var secret = folder.resolve("database-password");
    if (isIn(folder)) {
      FileSystemUtils.deleteRecursively(folder.resolve(RESTORED));
    } else if (Files.exists(folder.resolve(RESTORED))) {
      throw new CannotStart(
          "A restore into "
              + folder.path()
              + " was cut short. Run ./kontor restore again; or delete "
              + folder.resolve(RESTORED)
              + " to begin with an empty register.");
    } else {
      try (Stream<Path> leftovers = Files.list(folder.path())) {
        for (Path leftover :
            leftovers.filter(p -> p.getFileName().toString().startsWith("database.new")).toList()) {
          FileSystemUtils.deleteRecursively(leftover);
        }
      }
      var fresh = folder.resolve("database.new-" + Long.toString(System.nanoTime(), 36));
      writePassword(secret);
      initialize(folder, binaries, fresh, secret);
      Files.move(fresh, files, StandardCopyOption.ATOMIC_MOVE);
      sync(folder.path());
    }
    if (!Files.isReadable(secret)) {
      throw new CannotStart(
          Files.exists(secret)
              ? "The password file " + secret + " belongs to another user: start as that user."
              : "The password file " + secret + " of the database is missing.");
    }
    return new Cluster(files, Files.readString(secret).strip());
  }

  private static void writePassword(Path secret) throws IOException {
    if (Files.exists(secret) && Files.size(secret) > 0) {
      return;
    }
    var bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    var fresh = secret.resolveSibling("database.new-password");
    Files.createFile(
        fresh,
        java.nio.file.attribute.PosixFilePermissions.asFileAttribute(
            java.nio.file.attribute.PosixFilePermissions.fromString("rw-------")));
    try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
      channel.write(
          java.nio.ByteBuffer.wrap(
              Base64.getUrlEncoder()
                  .withoutPadding()
                  .encodeToString(bytes)
                  .getBytes(StandardCharsets.US_ASCII)));
      channel.force(true);
    }
    Files.move(fresh, secret, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void initialize(DataFolder folder, Binaries binaries, Path fresh, Path secret)
      throws IOException {
    var command = new ArrayList<>(Child.prefix("KILL"));
    command.addAll(
        List.of(
            binaries.program("initdb").toString(),
            "--pgdata=" + fresh,
            "--username=" + SUPERUSER,
            "--pwfile=" + secret,
            "--auth-local=scram-sha-256",
            "--auth-host=scram-sha-256",
            "--encoding=UTF8",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8"));
    command.addAll(
        Child.onMac()
            ? List.of("--locale=C", "--lc-ctype=en_US.UTF-8")
            : List.of("--locale=C.UTF-8"));
    run(folder, command, "");

    var password = Files.readString(secret).strip();
    var single = new ArrayList<>(Child.prefix("KILL"));
    single.addAll(
        List.of(binaries.program("postgres").toString(), "--single", "-D", fresh.toString()));
    single.add("postgres");
    // One statement a line: that is how a server without connections reads them.
    run(
        folder,
        single,
        """
        create role kontor login password '%s'
        grant set on parameter session_replication_role to kontor
        create database kontor owner kontor
        """
            .formatted(password));
  }

  private static void run(DataFolder folder, List<String> command, String input)
      throws IOException {
    var process = Child.builder(command).redirectErrorStream(true).start();
    String output;
    try (var stdin = process.outputWriter(StandardCharsets.UTF_8)) {
      stdin.write(input);
    } catch (IOException e) {
      // It ended before reading: what it printed says why.
    }
    try (var stdout = process.inputReader(StandardCharsets.UTF_8)) {
      output = stdout.readAllAsString();
    }
    int code = process.onExit().join().exitValue();
    // A server without connections says what went wrong and still ends well.
    if (code == 0 && output.lines().noneMatch(Cluster::isComplaint)) {
      return;
    }
    if (folder.isFull(output)) {
      throw folder.full(new IOException(output));
    }
    throw new CannotStart(
        "PostgreSQL could not set itself up in " + folder.path() + ": " + lastWords(output) + ".");
  }

  private static String lastWords(String output) {
    return output
        .lines()
        .filter(Cluster::isComplaint)
        .findFirst()
        .or(() -> output.lines().filter(line -> !line.isBlank()).reduce((_, b) -> b))
        .map(line -> line.replaceFirst(".*?(rror|ERROR|FATAL|PANIC): +", ""))
        .orElse("it gave no reason");
  }

  private static boolean isComplaint(String line) {
    return line.contains("error:")
        || line.contains("ERROR:")
        || line.contains("FATAL:")
        || line.contains("PANIC:");
  }

  /** Makes a rename last through a power cut. */
  static void sync(Path folder) throws IOException {
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
