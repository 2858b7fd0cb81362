package city.kontor.waiting;

import city.kontor.keeping.Around;
import city.kontor.keeping.Difference;
import city.kontor.keeping.Sides;
import city.kontor.web.Head;
import city.kontor.web.Link;
import city.kontor.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A proposal: what it would make the register say, from whom, and its answer.
 *
 * @param conflict why it could not be accepted as it is; empty when it could
 * @param mayAnswer whether the one who looks may accept or refuse it now
 * @param whyNot the rule that keeps the one who looks from it; empty where there is none
 * @param withdrawal where it is taken back; empty for whoever may not, and once it is answered
 * @param redaction where a text of it is redacted, for whoever may; for others whom to ask, without
 *     an address
 * @param sides what the parties say of the fact that it would change
 * @param read which state of the fact this page shows; sent with what accepts it
 * @param amend the form that does it in other words; empty where it is never done
 */
record ProposalPage(
    Head head,
    String done,
    String conflict,
    List<String> lines,
    List<Difference> differences,
    List<Sides.Side> sides,
    List<Around> around,
    List<Link> links,
    String state,
    boolean mayAnswer,
    String whyNot,
    String acceptance,
    String refusal,
    String withdrawal,
    String read,
    String amend,
    String answer,
    String mistake,
    Link redaction)
    implements Page {

  /**
   * What waits for an answer, what was taken back before there was one, and what was sent.
   *
   * @param isFirst whether it is the first page of what waits, which alone tells of the others
   */
  record All(
      Head head,
      List<Line> waiting,
      @Nullable Link previous,
      @Nullable Link next,
      boolean isFirst,
      List<Line> takenBack,
      List<Line> sent)
      implements Page {}

  /** A proposal in a list. */
  record Line(Link proposal, String about) {}
}
