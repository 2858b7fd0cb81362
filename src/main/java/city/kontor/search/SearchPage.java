package city.kontor.search;

import city.kontor.web.Head;
import city.kontor.web.Link;
import city.kontor.web.Page;
import java.util.List;

/** What was found. {@code shown} is what was typed, shortened when it is very long. */
record SearchPage(Head head, String shown, List<Row> rows, List<PlaceRow> places) implements Page {

  /** A thing of the register; {@code matched} is the name it was found by, when that is another. */
  record Row(Link name, String language, String kind, String where, String matched) {}

  /** A place of the gazetteer that the register holds nothing about. */
  record PlaceRow(String name, String where, String population) {}
}
