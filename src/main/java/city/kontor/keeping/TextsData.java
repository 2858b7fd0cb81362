package city.kontor.keeping;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A text in all languages in which it stands, as data for whoever keeps or proposes to it.
 *
 * @param fields what they share
 */
record TextsData(String self, String kind, Map<String, String> fields, List<Tongue> languages) {

  /**
   * The text in one language.
   *
   * @param read since which recording it says so: what is sent back with a correction
   */
  record Tongue(String language, String text, @Nullable String fact, String read) {}
}
