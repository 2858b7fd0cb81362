package city.kontor.rules;

import city.kontor.names.Named;
import city.kontor.sources.Tick;
import city.kontor.web.Head;
import city.kontor.web.Link;
import city.kontor.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a network on a day.
 *
 * @param reviewed when its office looked through this page; empty where nobody said so
 * @param kept which office keeps the record of the network on its behalf; empty where none does
 */
record RulePage(
    Head head,
    String lede,
    List<BookPart> books,
    List<OtherBook> others,
    List<String> open,
    @Nullable Link fee,
    @Nullable Link compare,
    String reviewed,
    String kept)
    implements Page {

  /** A book that is in force on the day, or may be. */
  record BookPart(
      String anchor,
      Named name,
      String state,
      @Nullable Tick tick,
      List<TextRow> texts,
      List<ArticlePart> articles) {}

  /** A version of another time. */
  record OtherBook(Named name, String period, String address, @Nullable Tick tick) {}

  record ArticlePart(
      String anchor,
      String number,
      @Nullable Named heading,
      List<TextRow> texts,
      List<RuleRow> rules,
      List<TablePart> tables) {}

  record TextRow(String content, String language, boolean quoted, @Nullable Tick tick) {}

  record RuleRow(String words, @Nullable Tick tick) {}

  /**
   * A table by size.
   *
   * @param flaws what lies in none of its rows, or in two
   */
  record TablePart(
      String anchor,
      String title,
      String measure,
      @Nullable String value,
      List<Row> rows,
      List<String> flaws) {}

  record Row(String bounds, String value, @Nullable Tick tick) {}
}
