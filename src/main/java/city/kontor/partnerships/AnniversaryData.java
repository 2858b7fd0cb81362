package city.kontor.partnerships;

import city.kontor.organizations.Party;
import city.kontor.web.Written;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The round anniversaries of a year as data.
 *
 * @param city the document of the city whose ties alone these are
 */
record AnniversaryData(
    String self,
    int year,
    @Nullable String city,
    List<Integer> round,
    List<Row> anniversaries,
    @Nullable String next) {

  /**
   * A tie and its anniversary.
   *
   * @param day absent where the day on which the tie began is not known
   * @param inYear {@code certain}, or {@code possible} where the tie may have begun in another year
   * @param certainty of the tie on the reader's day
   * @param contested whether one side says otherwise
   */
  record Row(
      int years,
      @Nullable LocalDate day,
      String inYear,
      String partnership,
      Party one,
      Party other,
      String fact,
      String kind,
      @Nullable String wording,
      Written.Spell period,
      String certainty,
      boolean contested) {}
}
