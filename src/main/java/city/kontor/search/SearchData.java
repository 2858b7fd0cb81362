package city.kontor.search;

import city.kontor.names.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found, as data.
 *
 * @param missing the words of which nothing was found, where something was found of the others
 */
record SearchData(
    String self, String query, List<Row> results, List<String> missing, List<PlaceRow> places) {

  /**
   * A thing of the register; {@code matched} is absent when it was found by a name of its place.
   */
  record Row(
      String id,
      String self,
      Named name,
      @Nullable String matched,
      String kind,
      @Nullable String country) {}

  /** A place of the gazetteer that the register holds nothing about. */
  record PlaceRow(
      int geonames, String name, String country, @Nullable String area, long population) {}
}
