package city.kontor.organizations;

import city.kontor.web.Head;
import city.kontor.web.Link;
import city.kontor.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of cities, or of other organizations. */
record ListPage(Head head, List<Row> rows, @Nullable Link previous, @Nullable Link next)
    implements Page {

  /** One organization of the list. */
  record Row(Link name, String language, String kind, String country) {}
}
