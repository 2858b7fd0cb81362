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

/**
 * One edition of a record that is kept in files, in the order of their names.
 *
 * @param folder in which they lie
 */
record StarterRecord(String folder, List<Resource> files) {

  private static final String STARTER = "starter";
  private static final String EXAMPLES = "examples";

  StarterRecord {
    files =
        files.stream()
            .sorted(Comparator.comparing(it -> String.valueOf(it.getFilename())))
            .toList();
  }

  /** The record that this build ships. */
  static StarterRecord shipped() {
    return in(STARTER);
  }

  /** What was invented for trying Kontor out. */
  static StarterRecord examples() {
    return in(EXAMPLES);
  }

  private static StarterRecord in(String folder) {
    try {
      var found =
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:" + folder + "/*.yaml");
      return new StarterRecord(folder, Arrays.asList(found));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Every fact of every file. */
  List<Entry> entries() {
    return files.stream().flatMap(file -> entries(file).stream()).toList();
  }

  boolean isExample() {
    return folder.equals(EXAMPLES);
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

  private List<Entry> entries(Resource file) {
    var name = folder + "/" + file.getFilename();
    try (var text = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
      return StarterFile.read(name, text);
    } catch (IOException unreadable) {
      throw new StarterRefused(name, 1, "the file cannot be read");
    }
  }
}
