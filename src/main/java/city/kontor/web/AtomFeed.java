package city.kontor.web;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed for feed readers, after RFC 4287.
 *
 * @param id the same for ever and in no other feed: its address without a language
 * @param page the address of the same as a page
 * @param self its own address
 * @param next the address of what is older; null at the end
 */
public record AtomFeed(
    String id,
    String title,
    String language,
    OffsetDateTime updated,
    String page,
    String self,
    @Nullable String next,
    List<Entry> entries) {

  public AtomFeed {
    entries = List.copyOf(entries);
  }

  /**
   * Something that happened.
   *
   * @param id the same for ever and of no other entry
   * @param paragraphs what is told of it, as plain text
   */
  public record Entry(
      String id,
      String title,
      OffsetDateTime updated,
      String author,
      String page,
      List<String> paragraphs) {

    public Entry {
      paragraphs = List.copyOf(paragraphs);
    }
  }
}
