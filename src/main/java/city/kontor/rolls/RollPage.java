package city.kontor.rolls;

import city.kontor.names.NamedLink;
import city.kontor.sources.Tick;
import city.kontor.web.Head;
import city.kontor.web.Link;
import city.kontor.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An electoral roll, frozen or as it would be frozen now.
 *
 * @param sentences how many may vote, and when it was frozen
 */
record RollPage(
    Head head,
    String lede,
    List<String> sentences,
    boolean hasReasons,
    List<Row> rows,
    List<Link> links,
    @Nullable Link previous,
    @Nullable Link next)
    implements Page {

  /**
   * A member.
   *
   * @param mark that it rests on an example
   * @param standing empty where the reasons are not shown
   */
  record Row(
      NamedLink name,
      @Nullable Tick mark,
      String outcome,
      String votes,
      String standing,
      List<Entry.Said> because) {}

  /**
   * The rolls of a meeting.
   *
   * @param notHeld that the meeting did not take place; empty where that is not recorded
   */
  record Several(
      Head head,
      String lede,
      String notHeld,
      List<Frozen> rolls,
      @Nullable Link drawn,
      @Nullable Form form)
      implements Page {}

  /** A frozen roll, and what it can be held against. */
  record Frozen(Link link, String frozen, String tally, List<Link> comparisons) {}

  /**
   * What is typed to freeze one.
   *
   * @param isOpen whether this person may
   * @param rule why, or why not
   */
  record Form(
      String action,
      boolean isOpen,
      String rule,
      String day,
      String why,
      @Nullable String dayMistake,
      @Nullable String whyMistake) {}

  /** What two rolls say otherwise. */
  record Comparison(
      Head head,
      String lede,
      List<String> sentences,
      List<Changed> rows,
      List<Link> links,
      @Nullable Link previous,
      @Nullable Link next)
      implements Page {}

  /**
   * @param mark that it rests on an example in either roll
   */
  record Changed(
      NamedLink name,
      @Nullable Tick mark,
      String sort,
      String before,
      String after,
      List<Entry.Said> because) {}
}
