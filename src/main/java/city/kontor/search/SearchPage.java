package city.kontor.search;

import city.kontor.names.Named;
import city.kontor.web.Head;
import city.kontor.web.Link;
import city.kontor.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found.
 *
 * @param shown what was typed, shortened when it is very long
 * @param isApart whether these are what parts of it name
 * @param missing of which of its words nothing was found; empty where that is none
 * @param more that these are only the closest; empty where they are all
 */
record SearchPage(
    Head head,
    String shown,
    boolean isApart,
    String missing,
    List<Row> rows,
    String more,
    List<PlaceRow> places)
    implements Page {

  /** A line of an answer. */
  sealed interface Line {}

  /**
   * A thing of the register; {@code matched} is the name it was found by, when that is another.
   *
   * @param where the country or area, or the office of a person
   */
  record Row(Link name, String language, String kind, String where, @Nullable Named matched)
      implements Line {}

  /**
   * A place of the gazetteer that the register holds nothing about; it leads to a search for it.
   */
  record PlaceRow(Link name, String where, String population) implements Line {}
}
