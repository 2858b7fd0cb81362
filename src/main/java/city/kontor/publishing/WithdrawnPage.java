package city.kontor.publishing;

import city.kontor.web.Head;
import city.kontor.web.Link;
import city.kontor.web.Page;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * In the place of a fact that was withdrawn: when and why, and where what was known of it stands.
 */
record WithdrawnPage(Head head, String why, List<Link> links) implements Page {

  /** The same as data. */
  record Data(String self, String id, String kind, long withdrawn, OffsetDateTime at, String why) {}
}
