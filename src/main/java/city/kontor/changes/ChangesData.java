package city.kontor.changes;

import city.kontor.web.Written;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changed between two days, as data.
 *
 * @param of what it is that changed
 * @param from absent when everything since the beginning counts
 * @param next where there are more
 */
record ChangesData(
    String self,
    String of,
    @Nullable LocalDate from,
    LocalDate until,
    int count,
    List<Row> changes,
    @Nullable String next) {

  /**
   * One change.
   *
   * @param kind what sort of fact changed and how: {@code members.joined}
   * @param certainty whether it lies in between
   */
  record Row(
      Written.@Nullable Day on,
      String sort,
      String kind,
      String words,
      String certainty,
      String fact,
      @Nullable String sureness) {}
}
