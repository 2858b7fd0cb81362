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

/** One edition of the starter record: its files, in the order of their names. */
record StarterRecord(List<Resource> files) {

  StarterRecord {
    files =
        files.stream()
            .sorted(Comparator.comparing(it -> String.valueOf(it.getFilename())))
            .toList();
  }

  /** The record that this build ships. */
  static StarterRecord shipped() {
    try {
      var found =
          new PathMatchingResourcePatternResolver().getResources("classpath*:starter/*.yaml");
      return new StarterRecord(Arrays.asList(found));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Every fact of every file. */
  List<Entry> entries() {
    return files.stream().flatMap(file -> entries(file).stream()).toList();
  }

  /** A word that changes whenever a file does. */
  String edition() {
    var sum = new CRC32();
    for (var file : files) {
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
}
