package city.kontor.waiting;

import city.kontor.keeping.Around;
import city.kontor.keeping.Difference;
import city.kontor.web.Head;
import city.kontor.web.Link;
import city.kontor.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What waits for a second person: what it would make the register say, and what was said to it.
 *
 * @param typed what was typed, word for word, where it cannot be said what it would make
 * @param file the document itself, where it is about one; null where there is none
 * @param why the rule by which the one who looks may decide, or may not
 * @param read which of what was handed in this page shows; sent with the answer
 * @param withdrawal where whoever handed it in takes it back; empty for others, and once it is
 *     decided
 * @param withdrawalHint who reads the reason, and whether what was typed is kept
 * @param again the form in which it is typed anew, or the draft that it became; null when it no
 *     longer can be
 * @param redaction where a text of it is redacted, for whoever may; for others whom to ask, without
 *     an address
 * @param outcome what became of it; null while nothing has
 */
record ApprovalPage(
    Head head,
    String done,
    String conflict,
    String state,
    List<String> lines,
    List<Around> typed,
    List<Difference> differences,
    List<Around> around,
    @Nullable Link file,
    List<String> trail,
    boolean mayDecide,
    String why,
    String approval,
    String sendBack,
    String refusal,
    String withdrawal,
    String withdrawalHint,
    String read,
    @Nullable Link again,
    @Nullable Link outcome,
    String note,
    String mistake,
    Link redaction)
    implements Page {

  /**
   * For which kinds of fact an office wants a second person.
   *
   * @param read what was set when this page was read; sent with what is set
   * @param trail who has set what, and when, the latest first
   */
  record Settings(
      Head head,
      String done,
      String conflict,
      String read,
      boolean all,
      List<Kind> kinds,
      List<String> trail)
      implements Page {}

  /** A kind of fact to choose. */
  record Kind(String key, String word, boolean isChosen) {}
}
