package city.kontor.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.zip.CRC32;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Styles, fonts and pictures, under a name that changes with their content. */
@Component
class Assets {

  private final String build;

  Assets() throws IOException {
    var sum = new CRC32();
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
