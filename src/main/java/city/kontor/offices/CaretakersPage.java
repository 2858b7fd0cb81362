package city.kontor.offices;

import city.kontor.names.NamedLink;
import city.kontor.web.Head;
import city.kontor.web.Page;
import java.util.List;
import java.util.Map;

/** The records that an office keeps on behalf of another organization. */
record CaretakersPage(
    Head head, List<Line> lines, String organization, String office, Map<String, String> mistakes)
    implements Page {

  /** Whose record, by whom, and where the form that ends it goes. */
  record Line(NamedLink organization, String by, String end) {}
}
