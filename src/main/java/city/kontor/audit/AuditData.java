package city.kontor.audit;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The audit of a page as data.
 *
 * @param self this document
 * @param document the page's own document
 * @param on the day the outcomes speak of
 * @param windows when all its checkable statements hold together, the one in which most are certain
 *     first
 * @param setAside ordinals of the statements that fail on every date
 * @param excluding when there is no window: ordinals of statements that cannot hold together
 */
record AuditData(
    String self,
    String document,
    LocalDate on,
    List<WindowData> windows,
    List<Integer> setAside,
    List<List<Integer>> excluding,
    List<StatementData> statements) {

  /**
   * A window.
   *
   * @param first absent when it has no beginning
   * @param last its last day; absent when it has no end
   * @param certain how many statements hold for certain on some day of it
   * @param boundedBelow ordinals of the statements that draw its beginning
   */
  record WindowData(
      @Nullable LocalDate first,
      @Nullable LocalDate last,
      int certain,
      List<Integer> boundedBelow,
      List<Integer> boundedAbove) {}

  /**
   * A statement.
   *
   * @param check what it is bound to, as stated
   * @param holds the days on which it holds for certain
   * @param fails the days on which it fails; on all others nothing is known
   */
  record StatementData(
      String fact,
      int ordinal,
      @Nullable String heading,
      String wording,
      String type,
      @Nullable String loose,
      @Nullable String check,
      String outcome,
      List<Days> holds,
      List<Days> fails,
      List<EvidenceData> facts,
      List<String> notes) {}

  /** Days from the first to the last, both included; an absent one is unbounded. */
  record Days(@Nullable LocalDate first, @Nullable LocalDate last) {}

  /**
   * A fact.
   *
   * @param stance {@code for}, {@code against} or {@code beside}
   */
  record EvidenceData(String fact, String self, String stance, String words) {}
}
