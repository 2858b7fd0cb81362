package city.kontor.journal;

import city.kontor.web.Head;
import city.kontor.web.Link;
import city.kontor.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was recorded: of the whole register, of one record, or by one office.
 *
 * @param note what a reader should know besides
 * @param search the form of a journal; null where nothing is searched for
 */
record RecordedPage(
    Head head,
    List<String> lede,
    List<Link> note,
    @Nullable Search search,
    List<Entry> entries,
    String none,
    @Nullable Link previous,
    @Nullable Link next)
    implements Page {

  /**
   * Everything that became of facts by one act, or on one day.
   *
   * @param who the office, or the register itself
   * @param no of the recording
   * @param person who did it; empty for those who may not know
   * @param link what may be done about it; null where nothing is said of that
   */
  record Entry(
      long no,
      String moment,
      String iso,
      String who,
      String whoLanguage,
      @Nullable String whoAddress,
      String person,
      String why,
      @Nullable Link source,
      List<Row> rows,
      @Nullable Link link) {}

  /**
   * What became of one fact.
   *
   * @param address null when it has no page now
   */
  record Row(
      String verb,
      String kind,
      String sentence,
      @Nullable String address,
      List<Difference> differences) {

    /** The same, leading somewhere. */
    Row leadingTo(String address) {
      return new Row(verb, kind, sentence, address, differences);
    }
  }

  /** A field that says something else than before; empty where it said or says nothing. */
  record Difference(
      String label, String before, String beforeLanguage, String after, String afterLanguage) {}

  /** The form in which one looks for something in a journal. */
  record Search(
      String action,
      String text,
      String from,
      String until,
      List<Choice> kinds,
      List<Choice> people,
      String csv) {}

  /** Something to choose. */
  record Choice(String key, String word, boolean isChosen) {}
}
