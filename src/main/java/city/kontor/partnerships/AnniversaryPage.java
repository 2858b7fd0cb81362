package city.kontor.partnerships;

import city.kontor.names.NamedLink;
import city.kontor.sources.Tick;
import city.kontor.web.Head;
import city.kontor.web.Link;
import city.kontor.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The round anniversaries of a year.
 *
 * @param round which numbers of years are round
 * @param days those on a known day, in the order of the year
 * @param others those of which only the year, or a range of years, is known
 * @param all the same year for all cities; null when it is that already
 */
record AnniversaryPage(
    Head head,
    String round,
    List<Row> days,
    List<Row> others,
    @Nullable Link earlier,
    @Nullable Link later,
    @Nullable Link all,
    @Nullable Link previous,
    @Nullable Link next)
    implements Page {

  /**
   * A tie and its anniversary.
   *
   * @param standing of the tie on the reader's day
   */
  record Row(
      String when,
      String years,
      NamedLink one,
      NamedLink other,
      Link tie,
      String since,
      String standing,
      @Nullable Tick tick) {}
}
