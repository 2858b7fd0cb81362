package city.kontor.maps;

import java.util.List;
import java.util.Map;

/**
 * What a map is to show.
 *
 * @param title what the map is called, for those who listen
 * @param table the anchor of the table that says the same, such as {@code #members}
 * @param meaning what each look means here, for the key
 * @param isTied whether lines lead from its home to all the others
 */
public record Scene(
    String title, String table, List<Spot> spots, Map<Look, String> meaning, boolean isTied) {

  public Scene {
    spots = List.copyOf(spots);
    meaning = Map.copyOf(meaning);
  }
}
