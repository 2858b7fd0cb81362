package city.kontor.places;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** The gazetteer as this build brings it: one file of places with all their names. */
public final class GazetteerFile {

  private static final int COLUMNS = 10;

  private GazetteerFile() {}

  /**
   * The edition in the file.
   *
   * @param digest of its rows, which no two editions share
   */
  public record Edition(String name, String digest) {}

  /**
   * A place, and what it is called in any script. The names carry no language: they serve search
   * only and are never shown.
   */
  public record Row(Place place, List<String> names) {}

  /** What is done with a row of the file. */
  public interface Reader<X extends Exception> {
    void read(Row row) throws X;
  }

  /** The edition in this build; nothing when it came without a gazetteer. */
  public static Optional<Edition> edition() {
    try (var file = open("/gazetteer/edition.properties")) {
      if (file == null) {
        return Optional.empty();
      }
      var properties = new Properties();
      properties.load(file);
      return Optional.of(
          new Edition(
              properties.getProperty("name") + " " + properties.getProperty("version"),
              properties.getProperty("sha256", "")));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Reads every place, in the order of the file. */
  public static <X extends Exception> void each(Reader<X> reader) throws X {
    try (var lines = lines()) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        var row = line.split("\t", -1);
        if (row.length >= COLUMNS && row[0].chars().allMatch(Character::isDigit)) {
          reader.read(row(row));
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Row row(String[] row) {
    var names = new ArrayList<String>();
    names.add(row[1]);
    names.add(row[2]);
    names.addAll(List.of(row[9].split(",", -1)));
    names.removeIf(String::isBlank);
    return new Row(
        new Place(
            Integer.parseInt(row[0]),
            row[1],
            row[3],
            row[4].isEmpty() ? null : row[4],
            Double.parseDouble(row[5]),
            Double.parseDouble(row[6]),
            row[7].isEmpty() ? 0 : Long.parseLong(row[7])),
        List.copyOf(names));
  }

  private static BufferedReader lines() throws IOException {
    var file = open("/gazetteer/places.tsv.gz");
    if (file == null) {
      throw new IOException("The file of places is missing");
    }
    return new BufferedReader(
        new InputStreamReader(new GZIPInputStream(file, 1 << 16), StandardCharsets.UTF_8));
  }

  private static @Nullable InputStream open(String path) {
    return GazetteerFile.class.getResourceAsStream(path);
  }
}
