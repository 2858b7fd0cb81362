package city.kontor.claims;

import city.kontor.names.Named;
import city.kontor.sources.DocumentLine;
import city.kontor.sources.Tick;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Figures and dates that documents claim of something, beside what the record counts. */
record Figures(boolean hasSubjects, boolean hasCounts, List<Group> groups) {

  /**
   * What is claimed of one property in one sense, in order of the dates spoken of.
   *
   * @param disagreement says that some of it cannot both be so; empty when it can
   */
  record Group(String title, String disagreement, List<Row> rows) {}

  /**
   * One claim.
   *
   * @param language of the value: English where the reader's has no word for its unit
   * @param contradicted whether another document says otherwise of the same date
   * @param recorded what the record counts on that date, where its list is complete
   * @param wording in the document's own words and their language; empty when none are kept
   */
  record Row(
      @Nullable Named subject,
      String when,
      String value,
      String language,
      boolean contradicted,
      String recorded,
      String wording,
      String wordingLanguage,
      DocumentLine document,
      @Nullable Tick tick) {}
}
