package city.kontor.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * The answers that were asked for most lately, ready to be sent again. One is kept under its
 * address and ETag, so it is right for as long as it is found; see decision 0017. Compressed, as
 * nearly every reader takes it.
 */
@Component
class KeptAnswers {

  /** What an entry takes besides its bytes, roughly. */
  private static final int OVERHEAD = 200;

  private final Cache<String, Body> kept;

  KeptAnswers(@Value("${kontor.answers.memory}") DataSize memory) {
    this.kept =
        Caffeine.newBuilder()
            .maximumWeight(memory.toBytes())
            .<String, Body>weigher((key, it) -> OVERHEAD + 2 * key.length() + it.zipped().length)
            .executor(Runnable::run)
            .build();
  }

  /**
   * Under what an answer is kept.
   *
   * @param address with where the register stands, since some of a page's addresses say it
   */
  static String key(String address, @Nullable String query, String etag) {
    return etag + " " + address + (query == null ? "" : "?" + query);
  }

  @Nullable Body find(String key) {
    return kept.getIfPresent(key);
  }

  Body keep(String key, byte[] plain) throws IOException {
    var body = Body.of(plain);
    kept.put(key, body);
    return body;
  }

  /** A rendered page or document. */
  static final class Body {

    private final byte[] zipped;

    private Body(byte[] zipped) {
      this.zipped = zipped;
    }

    static Body of(byte[] plain) throws IOException {
      var bytes = new ByteArrayOutputStream(plain.length / 4);
      try (var zip = new GZIPOutputStream(bytes, 8192)) {
        zip.write(plain);
      }
      return new Body(bytes.toByteArray());
    }

    /** As it is kept; not to be written to. */
    byte[] zipped() {
      return zipped;
    }

    byte[] plain() throws IOException {
      try (var zip = new GZIPInputStream(new ByteArrayInputStream(zipped), 8192)) {
        return zip.readAllBytes();
      }
    }
  }
}
