package city.kontor.starter;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.zip.CRC32;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The files of the starter record. */
final class StarterRecord {

  private StarterRecord() {}

  /** Every fact of every file. */
  static List<Entry> entries() {
    return Arrays.stream(files()).flatMap(file -> entries(file).stream()).toList();
  }

  /** Changes whenever a file does. */
  static String edition() {
    var sum = new CRC32();
    for (var file : files()) {
      try {
        sum.update(file.getContentAsByteArray());
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
    return Long.toHexString(sum.getValue());
  }

  private static List<Entry> entries(Resource file) {
    var name = String.valueOf(file.getFilename());
    try (var text = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
      return StarterFile.read(name, text);
    } catch (IOException unreadable) {
      throw new StarterRefused(name, 1, "the file cannot be read");
    }
  }

  private static Resource[] files() {
    try {
      var found =
          new PathMatchingResourcePatternResolver().getResources("classpath*:starter/*.yaml");
      Arrays.sort(found, Comparator.comparing(it -> String.valueOf(it.getFilename())));
      return found;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
