package city.kontor.backups;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A backup that is whole and that this Kontor can read; anything else is refused when opened. */
final class BackupFile implements AutoCloseable {

  private final Path path;
  private final ZipFile zip;
  private final Manifest manifest;

  private BackupFile(Path path, ZipFile zip, Manifest manifest) {
    this.path = path;
    this.zip = zip;
    this.manifest = manifest;
  }

  static BackupFile open(Path path) throws IOException {
    if (!Files.isRegularFile(path)) {
      throw new BackupRefused("There is no file " + path + ".");
    }
    if (!Files.isReadable(path)) {
      throw new BackupRefused("This user may not read " + path + ".");
    }
    Seal.check(path);
    var zip = new ZipFile(path.toFile());
    try {
      return new BackupFile(path, zip, manifest(path, zip));
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  Path path() {
    return path;
  }

  Manifest manifest() {
    return manifest;
  }

  InputStream rows(Manifest.Table table) throws IOException {
    var entry = zip.getEntry(table.entry());
    if (entry == null) {
      throw new BackupRefused(path + " lacks the table " + table.name() + ".");
    }
    return zip.getInputStream(entry);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private static Manifest manifest(Path path, ZipFile zip) throws IOException {
    var entry = zip.getEntry(Manifest.ENTRY);
    if (entry == null) {
      throw new BackupRefused(path + " is not a backup of Kontor: it has no manifest.");
    }
    try (var stream = zip.getInputStream(entry)) {
      var json = JsonMapper.shared().readTree(stream);
      var format = json.path("format").asInt(0);
      if (format != Manifest.FORMAT) {
        throw new BackupRefused(
            path
                + " is written in format "
                + format
                + " of backups, by Kontor "
                + json.path("kontor").asString("of an unknown version")
                + "; this Kontor reads format "
                + Manifest.FORMAT
                + " only.");
      }
      return JsonMapper.shared().treeToValue(json, Manifest.class);
    } catch (JacksonException e) {
      throw new BackupRefused(path + " is not a backup of Kontor: its manifest cannot be read.", e);
    }
  }
}
