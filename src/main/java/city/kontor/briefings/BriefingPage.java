package city.kontor.briefings;

import city.kontor.names.NamedLink;
import city.kontor.sources.DocumentLine;
import city.kontor.sources.Tick;
import city.kontor.web.Head;
import city.kontor.web.Lifelines;
import city.kontor.web.Link;
import city.kontor.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two cities side by side: what a mayor reads before a meeting, then what stands behind it.
 *
 * @param turned the same sheet from the other side
 * @param prose a few sentences
 * @param groups everything else, matter by matter
 */
record BriefingPage(
    Head head,
    Both<City> cities,
    Link turned,
    List<String> prose,
    List<Note> notes,
    @Nullable Lifelines lifelines,
    List<Group> groups,
    List<Unknown> unknown,
    List<Publisher> sources)
    implements Page {

  /** About so many lines, lifelines and documents stand on a side of A4, all told in full. */
  private static final int A_SIDE = 64;

  /**
   * Whether it is more than a side of A4 holds. Then what is told twice, and the further documents
   * of each publisher, are left to the whole page, whose address stands at the foot.
   */
  boolean isLong() {
    var lines = groups.stream().mapToInt(it -> it.lines().size()).sum() + unknown.size();
    var documents = sources.stream().mapToInt(it -> it.documents().size()).sum();
    return lines + documents + (lifelines == null ? 0 : lifelines.rows().size()) > A_SIDE;
  }

  /** A city: its name, country or area, and who is in office there. */
  record City(NamedLink name, String country, List<Said> inOffice) {}

  /** A text about the pair. */
  record Note(String content, String language, @Nullable Tick tick) {}

  /**
   * One matter.
   *
   * @param key its anchor
   * @param otherwise what is said when there is nothing to list
   */
  record Group(String key, String title, String otherwise, List<Line> lines) {}

  /**
   * One thing, where it leads, and what is said of it.
   *
   * @param asideLanguage null where it is the reader's
   */
  record Line(NamedLink what, String aside, @Nullable String asideLanguage, List<Said> said) {

    Line(NamedLink what, String aside, List<Said> said) {
      this(what, aside, null, said);
    }
  }

  /**
   * What is not known: in words of the sheet, of the record, or of a source that is quoted.
   *
   * @param language null where it is the reader's
   * @param quoted what a source says about it; empty when none does
   */
  record Unknown(
      String words, @Nullable String language, String quoted, @Nullable String quotedLanguage) {

    static Unknown of(String words) {
      return new Unknown(words, null, "", null);
    }

    String text() {
      return words + quoted;
    }
  }

  /** Words with how sure they are. */
  record Said(String words, @Nullable Tick tick) {}

  /**
   * A publisher and its documents that speak for what stands here.
   *
   * @param more how many further ones there are beside the first; empty where there are none
   */
  record Publisher(String name, String language, List<DocumentLine> documents, String more) {}
}
