package city.kontor.search;

import city.kontor.names.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was found, as data. */
record SearchData(String self, String query, List<Row> results, List<PlaceRow> places) {

  /** A thing of the register. */
  record Row(
      String id, String self, Named name, String matched, String kind, @Nullable String country) {}

  /** A place of the gazetteer. */
  record PlaceRow(int geonames, String name, String country, long population) {}
}
