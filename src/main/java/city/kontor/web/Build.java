package city.kontor.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import org.springframework.stereotype.Component;

/**
 * The name of this build, for copies that readers keep: another build may say the same recording in
 * other words. It follows from the application's file, so all nodes that run it agree; where there
 * is no such file, every start is a build of its own.
 */
@Component
class Build {

  private final String name = Long.toHexString(sum());

  String name() {
    return name;
  }

  private static long sum() {
    try {
      var place = Build.class.getProtectionDomain().getCodeSource().getLocation();
      if (place.getProtocol().equals("file") && Files.isRegularFile(Path.of(place.toURI()))) {
        var sum = new CRC32();
        sum.update(Files.readAllBytes(Path.of(place.toURI())));
        return sum.getValue();
      }
    } catch (IOException | java.net.URISyntaxException _) {
      // then by the moment
    }
    return System.currentTimeMillis();
  }
}
