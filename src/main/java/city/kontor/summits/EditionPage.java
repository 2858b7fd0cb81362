package city.kontor.summits;

import city.kontor.names.Named;
import city.kontor.names.NamedLink;
import city.kontor.sources.Tick;
import city.kontor.web.Head;
import city.kontor.web.Link;
import city.kontor.web.Page;
import city.kontor.web.Panel;
import city.kontor.web.Shown;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page of one edition of a summit. */
record EditionPage(
    Head head,
    Named name,
    String lede,
    @Nullable Tick tick,
    List<SeriesPage.TextRow> texts,
    NamedLink series,
    SeriesPage.Row row,
    Shown<AppearanceRow> appearances,
    @Nullable Link previous,
    @Nullable Link next,
    List<Panel> panels)
    implements Page {

  /**
   * Who appeared there.
   *
   * @param person the head of the delegation
   */
  record AppearanceRow(
      NamedLink name, String country, String role, @Nullable Named person, @Nullable Tick tick) {}
}
