package city.kontor.changes;

import city.kontor.sources.Tick;
import city.kontor.web.Head;
import city.kontor.web.Link;
import city.kontor.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changed between two days.
 *
 * @param action where the form of the two days leads
 * @param kept what the form carries along: names and values
 * @param sentences what changed, in words; each says the changes of one word
 * @param years the rows of this leaf of the table, year by year
 */
record ChangesPage(
    Head head,
    String action,
    List<String[]> kept,
    String from,
    String until,
    List<String> lede,
    List<String> sentences,
    List<Year> years,
    @Nullable Link previous,
    @Nullable Link next)
    implements Page {

  /**
   * The changes of one year.
   *
   * @param number empty where the year is not told because the table is short
   */
  record Year(String number, List<Row> rows) {}

  /**
   * One change.
   *
   * @param isPossible its date does not say whether it lies in between
   */
  record Row(String on, Link what, boolean isPossible, @Nullable Tick tick) {}
}
