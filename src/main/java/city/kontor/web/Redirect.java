package city.kontor.web;

import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * Sends a reader from a former address to the one of today, keeping language, format and clocks.
 */
public final class Redirect {

  private Redirect() {}

  public static ResponseEntity<Void> to(String path, Reading reading) {
    return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
        .header(HttpHeaders.CACHE_CONTROL, "no-cache")
        .location(URI.create(reading.at(path)))
        .build();
  }
}
