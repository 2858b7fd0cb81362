package city.kontor.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.zip.CRC32;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Styles, fonts and pictures, under a name that changes with their content. */
@Component
class Assets {

  private final String build;

  /**
   * @param stamp when this was built: another build is other pages, even with the same styles
   */
  Assets(@Value("${kontor.build}") String stamp) throws IOException {
    var sum = new CRC32();
    sum.update(stamp.getBytes(UTF_8));
    var resolver = new PathMatchingResourcePatternResolver();
    for (var kind : new String[] {"css", "js"}) {
      for (var file : resolver.getResources("classpath*:static/" + kind + "/*")) {
        try {
          sum.update(file.getContentAsByteArray());
        } catch (IOException unreadable) {
          throw new UncheckedIOException(unreadable);
        }
      }
    }
    build = HexFormat.of().toHexDigits((int) sum.getValue());
  }

  /** The name of this build. */
  String build() {
    return build;
  }

  /** What every address of a file begins with. */
  String root() {
    return "/assets/" + build + "/";
  }
}
