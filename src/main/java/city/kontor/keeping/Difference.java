package city.kontor.keeping;

import city.kontor.publishing.FactWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A field of which two forms of a fact say different things, in words; empty where one is silent.
 */
record Difference(
    String label, String before, String beforeLanguage, String after, String afterLanguage) {

  static List<Difference> between(List<FactWords.Field> before, List<FactWords.Field> after) {
    var pairs = new LinkedHashMap<String, FactWords.@Nullable Field[]>();
    before.forEach(it -> pair(pairs, it)[0] = it);
    after.forEach(it -> pair(pairs, it)[1] = it);
    var differences = new ArrayList<Difference>();
    pairs.forEach(
        (label, pair) -> {
          if (!text(pair[0]).equals(text(pair[1]))) {
            differences.add(
                new Difference(
                    label, text(pair[0]), language(pair), text(pair[1]), language(pair)));
          }
        });
    return List.copyOf(differences);
  }

  private static FactWords.@Nullable Field[] pair(
      LinkedHashMap<String, FactWords.@Nullable Field[]> pairs, FactWords.Field field) {
    return pairs.computeIfAbsent(field.label(), _ -> new FactWords.@Nullable Field[2]);
  }

  private static String text(FactWords.@Nullable Field field) {
    return field == null ? "" : field.text();
  }

  private static String language(FactWords.@Nullable Field[] pair) {
    return Objects.requireNonNull(pair[0] == null ? pair[1] : pair[0]).language();
  }
}
