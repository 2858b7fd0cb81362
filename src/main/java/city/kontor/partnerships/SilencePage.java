package city.kontor.partnerships;

import city.kontor.names.NamedLink;
import city.kontor.web.Head;
import city.kontor.web.Link;
import city.kontor.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pairs of which nothing has been recorded for years.
 *
 * @param city slug of the one whose pairs alone these are; empty for all
 * @param counts what counts as activity, in words
 * @param silent for certain
 * @param perhaps those whose last activity has no date that would tell
 * @param all the same for all cities; null when it is that already
 */
record SilencePage(
    Head head,
    String years,
    String city,
    String counts,
    List<Row> silent,
    List<Row> perhaps,
    @Nullable Link all,
    @Nullable Link previous,
    @Nullable Link next)
    implements Page {

  /** A pair, how it is tied, and the last that is recorded of it. */
  record Row(NamedLink one, NamedLink other, Link pair, String ties, String last) {}
}
