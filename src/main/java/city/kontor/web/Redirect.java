package city.kontor.web;

import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Sends a reader to another address, keeping language, format and clocks. */
public final class Redirect {

  private Redirect() {}

  /** From a former address to the one of today. */
  public static ResponseEntity<Void> to(String path, Reading reading) {
    return send(HttpStatus.MOVED_PERMANENTLY, path, reading);
  }

  /** From a question to its answer, which may be another one tomorrow. */
  public static ResponseEntity<Void> onward(String path, Reading reading) {
    return send(HttpStatus.SEE_OTHER, path, reading);
  }

  private static ResponseEntity<Void> send(HttpStatus status, String path, Reading reading) {
    return ResponseEntity.status(status)
        .header(HttpHeaders.CACHE_CONTROL, "no-cache")
        .location(URI.create(reading.at(path)))
        .build();
  }
}
