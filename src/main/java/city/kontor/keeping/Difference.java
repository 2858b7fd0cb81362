package city.kontor.keeping;

import city.kontor.publishing.FactWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A field of which two forms of a fact say different things. */
public record Difference(String label, Said before, Said after) {

  /**
   * What one of them says, in words; empty where it is silent.
   *
   * @param address of the page of what it names; empty when it leads nowhere
   */
  record Said(String text, String language, String address) {}

  static List<Difference> between(List<FactWords.Field> before, List<FactWords.Field> after) {
    var pairs = new LinkedHashMap<String, FactWords.@Nullable Field[]>();
    before.forEach(it -> pair(pairs, it)[0] = it);
    after.forEach(it -> pair(pairs, it)[1] = it);
    var differences = new ArrayList<Difference>();
    pairs.forEach(
        (label, pair) -> {
          var was = said(pair[0], pair[1]);
          var is = said(pair[1], pair[0]);
          if (!was.text().equals(is.text())) {
            differences.add(new Difference(label, was, is));
          }
        });
    return List.copyOf(differences);
  }

  private static FactWords.@Nullable Field[] pair(
      LinkedHashMap<String, FactWords.@Nullable Field[]> pairs, FactWords.Field field) {
    return pairs.computeIfAbsent(field.label(), _ -> new FactWords.@Nullable Field[2]);
  }

  private static Said said(FactWords.@Nullable Field field, FactWords.@Nullable Field other) {
    return field == null
        ? new Said("", Objects.requireNonNull(other).language(), "")
        : new Said(field.text(), field.language(), field.address());
  }
}
