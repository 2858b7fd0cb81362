package city.kontor.keeping;

import city.kontor.web.Head;
import city.kontor.web.Link;
import city.kontor.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What waits for a second person: what it would make the register say, and what was said to it.
 *
 * @param why the rule by which the one who looks may decide, or may not
 * @param again the form in which it is typed anew; null when it no longer can be
 * @param outcome what became of it; null until it is approved
 */
record ApprovalPage(
    Head head,
    String done,
    String conflict,
    String state,
    List<String> lines,
    List<Difference> differences,
    List<PreviewPage.Around> around,
    List<String> trail,
    boolean mayDecide,
    String why,
    String approval,
    String sendBack,
    String refusal,
    @Nullable Link again,
    @Nullable Link outcome,
    String note,
    String mistake)
    implements Page {

  /** For which kinds of fact an office wants a second person. */
  record Settings(Head head, String done, boolean all, List<Kind> kinds) implements Page {}

  /** A kind of fact to choose. */
  record Kind(String key, String word, boolean isChosen) {}
}
