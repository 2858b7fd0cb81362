package city.kontor.summits;

import city.kontor.names.Named;
import city.kontor.names.NamedLink;
import city.kontor.sources.Tick;
import city.kontor.web.Shown;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Summits on the page of an organization.
 *
 * @param owned the series it owns
 */
record OrganizationPart(String title, List<NamedLink> owned, Shown<Row> rows) {

  /** What it had to do with an edition. */
  record Row(
      NamedLink edition,
      String on,
      String role,
      @Nullable Named person,
      @Nullable NamedLink host,
      @Nullable Tick tick) {}
}
