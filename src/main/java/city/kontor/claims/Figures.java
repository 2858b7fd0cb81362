package city.kontor.claims;

import city.kontor.names.Named;
import city.kontor.sources.Tick;
import city.kontor.web.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What documents claim of something, by property and unit, beside what the record counts. */
record Figures(boolean hasSubjects, boolean hasCounts, List<Group> groups) {

  /**
   * The figures of one property and unit in one sense, in order of the dates they speak of.
   *
   * @param disagreement says that some of them cannot both be so; empty when they can
   */
  record Group(String title, String disagreement, List<Row> rows) {}

  /**
   * One claim.
   *
   * @param contradicted whether another document says otherwise of the same date
   * @param recorded what the record counts on that date, where its list is complete
   */
  record Row(
      @Nullable Named subject,
      String when,
      String value,
      boolean contradicted,
      String recorded,
      String wording,
      String language,
      Link document,
      String documentClass,
      @Nullable Tick tick) {}
}
