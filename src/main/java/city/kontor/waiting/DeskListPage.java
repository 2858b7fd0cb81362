package city.kontor.waiting;

import city.kontor.web.Head;
import city.kontor.web.Link;
import city.kontor.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the lists of which a desk tells the first.
 *
 * @param more how many others there are, or how many were looked through; may be empty
 * @param switched of what waits for a second person: who has said for what an office wants one, and
 *     when
 */
record DeskListPage(
    Head head,
    List<ProposalPage.Line> lines,
    String more,
    @Nullable Link previous,
    @Nullable Link next,
    List<Office> switched)
    implements Page {

  /** An office, for what it wants a second person, and what was said of that, the latest first. */
  record Office(String name, String wanted, List<String> trail) {}
}
