package city.kontor.members;

import city.kontor.maps.Drawing;
import city.kontor.names.NamedLink;
import city.kontor.sources.Tick;
import city.kontor.web.Head;
import city.kontor.web.Link;
import city.kontor.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The members of a network on a day.
 *
 * @param sentences what can be said of them together
 * @param complete from when to when the list is complete
 * @param map where they all lie, above the first of them; null where that is not known of two
 * @param certain this page's part of those who belong for certain
 * @param possible this page's part of those who may belong
 * @param counts how many there were through time
 * @param reviewed when its office looked through this page; empty where nobody said so
 * @param kept which office keeps the record of the network on its behalf; empty where none does
 */
record MembersPage(
    Head head,
    List<String> sentences,
    List<Said> complete,
    @Nullable Drawing map,
    List<Row> certain,
    List<Row> possible,
    List<Step> counts,
    List<Said> categories,
    @Nullable Link previous,
    @Nullable Link next,
    String reviewed,
    String kept)
    implements Page {

  /** One membership. */
  record Row(
      NamedLink name,
      String country,
      String as,
      String since,
      String until,
      String how,
      @Nullable Tick tick) {}

  /** A sentence with its sources. */
  record Said(String words, @Nullable Tick tick) {}

  /** From a day on there were so many. */
  record Step(String from, String count, String address) {}
}
