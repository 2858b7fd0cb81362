package city.kontor.home;

import city.kontor.names.Named;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The register as data: its first networks, and where everything is.
 *
 * @param lastRecorded when something was last recorded that everybody sees; null while nothing is
 */
record HomeData(
    String self,
    @Nullable OffsetDateTime lastRecorded,
    List<NetworkData> networks,
    Map<String, String> lists) {

  /** A network with its address. */
  record NetworkData(String self, Named name) {}
}
