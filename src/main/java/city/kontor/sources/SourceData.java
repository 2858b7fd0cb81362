package city.kontor.sources;

import city.kontor.web.Written;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A source document as data.
 *
 * @param documentClass official, press, secondary or community
 * @param origin documents of one origin count once
 * @param panels what it speaks for and against
 */
record SourceData(
    String self,
    String id,
    String slug,
    String title,
    String language,
    String publisher,
    Map<String, String> publisherNames,
    @JsonProperty("class") String documentClass,
    String origin,
    @Nullable String address,
    Written.@Nullable Day published,
    Written.@Nullable Day captured,
    @Nullable String letterNumber,
    Map<String, Object> panels) {

  /**
   * The document itself.
   *
   * @param size in bytes
   * @param digest its SHA-256
   */
  record FileData(String href, String type, int size, String digest) {}

  /** A page of documents; {@code next} is absent on the last. */
  record Listing(String self, List<SourceData> sources, @Nullable String next) {}
}
