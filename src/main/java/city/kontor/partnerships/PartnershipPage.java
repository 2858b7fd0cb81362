package city.kontor.partnerships;

import city.kontor.names.NamedLink;
import city.kontor.sources.Tick;
import city.kontor.web.Head;
import city.kontor.web.Lifelines;
import city.kontor.web.Link;
import city.kontor.web.Page;
import city.kontor.web.Panel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of a pair, the same from both sides.
 *
 * @param sideBySide the sheet on all that the two have in common; null where not both are cities
 */
record PartnershipPage(
    Head head,
    NamedLink one,
    NamedLink other,
    @Nullable Link sideBySide,
    List<Sentence> sentences,
    @Nullable Tick tick,
    @Nullable Lifelines lifelines,
    List<TieRow> ties,
    List<SigningRow> signings,
    List<TextRow> texts,
    List<NameRow> names,
    List<Panel> panels)
    implements Page {

  /** What is said of it, and how sure each fact is that it rests on. */
  record Sentence(String words, List<Tick> ticks) {}

  /**
   * What ties it.
   *
   * @param wording what the paper calls it, in its own language
   * @param standing whether it holds on the day
   */
  record TieRow(
      String kind,
      String wording,
      String wordingLanguage,
      String period,
      String standing,
      String reason,
      @Nullable Tick tick) {}

  /** A paper signed. */
  record SigningRow(String when, String what, @Nullable NamedLink place, @Nullable Tick tick) {}

  /** A text about the pair. */
  record TextRow(
      String heading, String content, String language, boolean quoted, @Nullable Tick tick) {}

  /** How a paper writes one of the names. */
  record NameRow(String text, String language, String whose, String paper, @Nullable Tick tick) {}
}
