package city.kontor.api;

import city.kontor.facts.FactKind;
import city.kontor.facts.Field;
import city.kontor.facts.Verb;
import city.kontor.keeping.Acting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Bodies that say by their look what belongs where; looked at only, so that nothing is done. */
final class Examples {

  private static final Map<String, String> SOURCE =
      Map.of("known", "taipei-membership-page", "locator", "p. 3");

  private Examples() {}

  /** To state a fact of this kind. */
  static Map<String, Object> stating(FactKind<?> kind) {
    return around(
        fields(Acting.fields(Verb.STATE, kind)),
        Acting.takesSource(Verb.STATE, kind) ? SOURCE : Map.of());
  }

  /** To do something to a fact that stands, such as one of this kind. */
  static Map<String, Object> doing(Verb verb, FactKind<?> kind) {
    Map<String, ?> source =
        verb == Verb.CORRECT
            ? Map.of("keep", true)
            : verb != Verb.CONTEST && Acting.takesSource(verb, kind) ? SOURCE : Map.of();
    var example = around(fields(Acting.fields(verb, kind)), source);
    if (verb == Verb.DISCLOSE) {
      example.put("visibility", "public");
    }
    return example;
  }

  private static Map<String, Object> around(Map<String, ?> fields, Map<String, ?> source) {
    var example = new LinkedHashMap<String, Object>();
    example.put("look", true);
    if (!fields.isEmpty()) {
      example.put("fields", fields);
    }
    if (!source.isEmpty()) {
      example.put("source", source);
    }
    example.put("why", "The document says so.");
    return example;
  }

  private static Map<String, String> fields(List<Field> fields) {
    return fields.stream()
        .collect(
            Collectors.toMap(Field::name, Examples::of, (first, _) -> first, LinkedHashMap::new));
  }

  private static String of(Field field) {
    return switch (field.sort()) {
      case CHOICE -> field.words().isEmpty() ? "1" : field.words().getFirst();
      case DATE, NUMBER, REFERENCE, TEXT -> "";
    };
  }
}
