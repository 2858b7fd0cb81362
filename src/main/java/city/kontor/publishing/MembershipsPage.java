package city.kontor.publishing;

import city.kontor.names.Named;
import city.kontor.sources.DocumentLine;
import city.kontor.sources.Tick;
import city.kontor.web.Head;
import city.kontor.web.Lifelines;
import city.kontor.web.Link;
import city.kontor.web.Page;
import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A city's memberships: the office's own words, one table, one picture, then network by network.
 *
 * @param reviewed when it was last looked through, and when it is to be again
 */
record MembershipsPage(
    Head head,
    Named city,
    List<Quote> ownWords,
    List<Older> older,
    List<Link> contents,
    List<Row> rows,
    Lifelines lifelines,
    List<Entry> entries,
    List<Sentence> questions,
    List<DocumentLine> sources,
    String keptBy,
    String reviewed)
    implements Page {

  /** An older page of the city, and when it was true. */
  record Older(Link audit, String window) {}

  /** A text in somebody's own words, and where they stand. */
  record Quote(
      String heading,
      String content,
      String language,
      boolean quoted,
      String source,
      @Nullable Tick tick) {}

  /** One network in the table. */
  record Row(
      Link network,
      String language,
      String as,
      String since,
      String seats,
      String hosted,
      String last,
      String fee,
      @Nullable Tick tick) {}

  /**
   * One network in prose.
   *
   * @param notes what sources say of the city in it, as a text
   * @param figures what sources count and claim of it; null when nothing is recorded
   * @param compared where those stand beside what the record counts
   */
  record Entry(
      String anchor,
      Link network,
      String language,
      String acronym,
      String as,
      List<Sentence> about,
      List<Sentence> steps,
      List<Quote> quotes,
      List<Sentence> notes,
      List<Sentence> city,
      @Nullable Content figures,
      String compared,
      List<Entry> sections) {}

  /** A sentence from the record, with how sure it is. */
  record Sentence(String words, String language, @Nullable Tick tick) {}
}
