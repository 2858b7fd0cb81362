package city.kontor.bodies;

import city.kontor.names.Named;
import city.kontor.names.NamedLink;
import city.kontor.sources.Tick;
import city.kontor.web.OnDay;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The seats on the page of an organization. */
record OrganizationPart(LocalDate on, OnDay<Row> seats) {

  /** A seat it holds or held; {@code person} exercised it. */
  record Row(
      String office,
      NamedLink body,
      NamedLink network,
      @Nullable Named person,
      String basis,
      String period,
      @Nullable Tick tick) {}
}
