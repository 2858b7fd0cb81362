package city.kontor.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL that travel with Kontor, unpacked once per version. */
record Binaries(Path home) {

  Path program(String name) {
    return home.resolve("bin").resolve(name);
  }

  /** Unpacks beside and renames, so that an unpacking cut short is simply done again. */
  static Binaries in(Path folder) throws IOException {
    var home = folder.resolve(digest().substring(0, 16));
    if (Files.isDirectory(home)) {
      return new Binaries(home);
    }
    Files.createDirectories(folder);
    // What lies here is cut short, or an older version: only this process uses the folder.
    try (Stream<Path> leftovers = Files.list(folder)) {
      for (Path leftover : leftovers.toList()) {
        FileSystemUtils.deleteRecursively(leftover);
      }
    }
    var fresh = folder.resolve(home.getFileName() + ".new");
    unpack(fresh);
    Files.move(fresh, home);
    return new Binaries(home);
  }

  private static void unpack(Path target) throws IOException {
    try (var packed = new BufferedInputStream(archive());
        var tar = new TarArchiveInputStream(new XZInputStream(packed))) {
      for (@Nullable TarArchiveEntry entry = tar.getNextEntry();
          entry != null;
          entry = tar.getNextEntry()) {
        var file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
          throw new IOException("The archive names a file outside itself: " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(file);
          continue;
        }
        Files.createDirectories(file.resolveSibling("."));
        if (entry.isSymbolicLink()) {
          Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
          Files.copy(tar, file);
          if ((entry.getMode() & 0100) != 0) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
          }
        }
      }
    }
  }

  private static String digest() throws IOException {
    try (var stream = new DigestInputStream(archive(), MessageDigest.getInstance("SHA-256"))) {
      stream.transferTo(java.io.OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(stream.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static InputStream archive() {
    var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    var machine = System.getProperty("os.arch");
    var name =
        "/postgres-"
            + (system.startsWith("mac") ? "darwin" : system)
            + (machine.equals("amd64") ? "-x86_64" : "-arm_64")
            + ".txz";
    var stream = Binaries.class.getResourceAsStream(name);
    if (stream == null) {
      throw new CannotStart(
          "This Kontor carries no PostgreSQL for "
              + System.getProperty("os.name")
              + " on "
              + machine
              + "; name one of your own with KONTOR_DATABASE_URL.");
    }
    return stream;
  }
}
