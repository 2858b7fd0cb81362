package city.kontor.summits;

import city.kontor.maps.Drawing;
import city.kontor.names.Named;
import city.kontor.names.NamedLink;
import city.kontor.sources.Tick;
import city.kontor.web.Head;
import city.kontor.web.Page;
import city.kontor.web.Panel;
import city.kontor.web.Shown;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of a series of summits.
 *
 * @param sentences what its editions show: where they were, whether the place alternates
 * @param map where its hosts lie; null where that is not known of two of them
 * @param editions those that had begun by the day
 * @param later those that came after it
 */
record SeriesPage(
    Head head,
    Named name,
    String lede,
    @Nullable Tick tick,
    List<TextRow> texts,
    NamedLink owner,
    @Nullable NamedLink network,
    String recurrence,
    List<String> sentences,
    @Nullable Drawing map,
    Shown<Row> editions,
    Shown<Row> later,
    List<Panel> panels)
    implements Page {

  /** A text about it. */
  record TextRow(
      String heading,
      String content,
      String language,
      boolean quoted,
      String period,
      @Nullable Tick tick) {}

  /** One edition. */
  record Row(
      String number,
      NamedLink name,
      String on,
      @Nullable NamedLink host,
      String status,
      String mode,
      @Nullable Tick tick) {}
}
