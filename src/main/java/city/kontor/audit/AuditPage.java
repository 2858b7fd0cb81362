package city.kontor.audit;

import city.kontor.sources.Tick;
import city.kontor.web.Head;
import city.kontor.web.Link;
import city.kontor.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The audit of a page.
 *
 * @param language in which the page is written
 * @param outcomes how many statements came to what
 */
record AuditPage(
    Head head,
    Link document,
    String language,
    String lede,
    List<WindowPart> windows,
    @Nullable Excluding excluding,
    List<Link> setAside,
    String counted,
    List<String> outcomes,
    List<Section> sections)
    implements Page {

  /** A window with what bounds it; the first says that the statements hold together only then. */
  record WindowPart(String before, String when, List<Bound> bounds, Link then) {}

  /** What draws the beginning or the end of a window. */
  record Bound(String words, List<Link> statements, List<EvidenceRow> facts) {}

  /** Statements that cannot hold together, in groups. */
  record Excluding(String words, List<List<Link>> groups) {}

  /** The statements under one heading of the page. */
  record Section(@Nullable String heading, List<Row> rows) {}

  /**
   * A statement.
   *
   * @param state of its outcome, for the style sheet
   */
  record Row(
      int ordinal,
      String wording,
      List<String> record,
      List<EvidenceRow> facts,
      String outcome,
      String state) {}

  /** A fact for or against. */
  record EvidenceRow(String stance, String words, @Nullable Tick tick) {}
}
