package city.kontor.claims;

import city.kontor.names.Named;
import city.kontor.sources.DocumentLine;
import city.kontor.sources.Tick;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What documents say of something that is neither a figure nor a date: a premise, a rank. */
record Sayings(List<Group> groups) {

  /** What is said to one point. */
  record Group(String title, List<Saying> sayings) {}

  /**
   * One document's word.
   *
   * @param text what it comes to; empty where the wording says it to this reader
   * @param wording verbatim; empty when none is kept
   * @param when the date it speaks of; empty when it names none
   */
  record Saying(
      @Nullable Named subject,
      String text,
      String language,
      String wording,
      String wordingLanguage,
      String when,
      DocumentLine document,
      @Nullable Tick tick) {}
}
