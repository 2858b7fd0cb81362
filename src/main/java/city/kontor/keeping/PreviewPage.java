package city.kontor.keeping;

import city.kontor.web.Head;
import city.kontor.web.Page;
import java.util.List;

/**
 * What the page of a fact will say, before it is saved.
 *
 * @param lines what it will say on which dates
 * @param around the source, why, and on whose behalf
 * @param hidden everything that was typed
 */
record PreviewPage(
    Head head,
    List<String> lines,
    List<Difference> differences,
    List<Around> around,
    String note,
    String action,
    List<FormPage.Hidden> hidden,
    String go)
    implements Page {

  /** What goes with the act. */
  record Around(String label, String text) {}
}
