package city.kontor.summits;

import city.kontor.names.Named;
import city.kontor.names.NamedLink;
import city.kontor.organizations.Party;
import city.kontor.sources.Tick;
import city.kontor.web.Head;
import city.kontor.web.Link;
import city.kontor.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The series of summits, listed. */
record SummitListPage(Head head, List<Row> rows, @Nullable Link previous, @Nullable Link next)
    implements Page {

  /** One series. */
  record Row(
      NamedLink name,
      NamedLink owner,
      String recurrence,
      String editions,
      @Nullable NamedLink last,
      @Nullable Tick tick) {}

  /** The series as data. */
  record Data(String self, List<Item> summits, @Nullable String next) {

    /**
     * One series.
     *
     * @param recurrence how often it is to be held, an ISO 8601 period
     * @param editions how many editions are recorded, which need not be all
     */
    record Item(
        String id,
        String self,
        Named name,
        Party owner,
        @Nullable String recurrence,
        int editions) {}
  }
}
