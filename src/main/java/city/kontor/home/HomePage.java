package city.kontor.home;

import city.kontor.web.Head;
import city.kontor.web.Link;
import city.kontor.web.Page;
import java.util.List;

/** The first page. */
record HomePage(Head head, List<NetworkRow> networks, List<Link> cities, String recorded)
    implements Page {

  /** A network with what it is on the date. */
  record NetworkRow(Link name, String language, String acronym, String stage, String members) {}
}
