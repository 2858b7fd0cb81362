package city.kontor.partnerships;

import city.kontor.organizations.Party;
import city.kontor.web.Written;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pairs of which nothing has been recorded for years, as data.
 *
 * @param since nothing is recorded after this day
 * @param counts what counts as activity
 */
record SilenceData(
    String self,
    LocalDate on,
    LocalDate since,
    int years,
    @Nullable String city,
    List<String> counts,
    List<Row> pairs,
    @Nullable String next) {

  /**
   * A pair and the last that is recorded of it.
   *
   * @param certainty whether it was silent for certain
   */
  record Row(String self, Party one, Party other, List<String> ties, Last last, String certainty) {}

  /** The latest activity recorded. */
  record Last(String what, Written.@Nullable Day on) {}
}
