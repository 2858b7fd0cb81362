package city.kontor.projects;

import city.kontor.names.NamedLink;
import city.kontor.sources.Tick;
import city.kontor.web.Head;
import city.kontor.web.Link;
import city.kontor.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Joint projects, listed. */
record ProjectListPage(
    Head head, String count, List<Row> rows, @Nullable Link previous, @Nullable Link next)
    implements Page {

  /**
   * A project of the list.
   *
   * @param then whether it was under way on the day
   */
  record Row(
      NamedLink name,
      NamedLink network,
      List<Lead> leads,
      String period,
      String then,
      boolean isPossible,
      @Nullable Tick tick) {}

  /** Who leads or led it, and when. */
  record Lead(NamedLink city, String period, @Nullable Tick tick) {}
}
