package city.kontor.keeping;

import city.kontor.web.Head;
import city.kontor.web.Page;
import java.util.List;

/**
 * One of the lists of which a desk tells the first.
 *
 * @param switched of what waits for a second person: who has said for what an office wants one, and
 *     when
 */
record DeskListPage(Head head, List<ProposalPage.Line> lines, String more, List<Office> switched)
    implements Page {

  /** An office, for what it wants a second person, and what was said of that, the latest first. */
  record Office(String name, String wanted, List<String> trail) {}
}
