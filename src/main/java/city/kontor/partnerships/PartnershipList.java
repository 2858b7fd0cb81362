package city.kontor.partnerships;

import city.kontor.maps.Drawing;
import city.kontor.names.NamedLink;
import city.kontor.sources.Tick;
import city.kontor.web.Head;
import city.kontor.web.Link;
import city.kontor.web.Page;
import city.kontor.web.Shown;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of pairs. */
record PartnershipList(Head head, List<Row> rows, @Nullable Link previous, @Nullable Link next)
    implements Page {

  /** A pair and what ties it on the day. */
  record Row(Link pair, List<Tied> ties) {}

  /** One tie of it. */
  record Tied(String kind, String period, String standing, @Nullable Tick tick) {}

  /**
   * The pairs of one organization, for its page.
   *
   * @param summary with whom, for the top of the page; null when nothing is certain
   * @param map where they lie; null where that is not known of two of them
   * @param more the lists that tell more of them
   */
  record Partners(
      String said,
      @Nullable String summary,
      @Nullable Drawing map,
      Shown<Partner> rows,
      List<Link> more) {}

  /**
   * A pair seen from one side.
   *
   * @param links what tells more of the pair, and where the two stand side by side
   */
  record Partner(NamedLink name, String country, List<Link> links, List<Tied> ties) {}
}
