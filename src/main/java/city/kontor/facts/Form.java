package city.kontor.facts;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A fact as a person types it: field names and text. The one exchange format of pages, files,
 * proposals and the before and after of the history. Blank fields are absent.
 */
public record Form(Map<String, String> fields) {

  public Form {
    var kept = new LinkedHashMap<String, String>();
    fields.forEach(
        (name, text) -> {
          if (!text.isBlank()) {
            kept.put(name, text.strip());
          }
        });
    fields = Collections.unmodifiableMap(kept);
  }

  /**
   * Whether a text may be kept: the database takes neither control characters nor halves of a
   * character, and one that turns the direction of what follows makes it read as something else.
   */
  public static boolean isKeepable(String text) {
    return text.codePoints().allMatch(Form::isKeepable);
  }

  private static boolean isKeepable(int character) {
    return character == '\n'
        || character == '\t'
        || (!Character.isISOControl(character)
            && Character.getType(character) != Character.SURROGATE
            && !(character >= 0x202A && character <= 0x202E)
            && !(character >= 0x2066 && character <= 0x2069));
  }

  public Optional<String> get(String field) {
    return Optional.ofNullable(fields.get(field));
  }

  /** The same form with one field typed differently. */
  public Form with(String field, String text) {
    var changed = new LinkedHashMap<>(fields);
    changed.put(field, text);
    return new Form(changed);
  }

  /** The same form without a field. */
  public Form without(String field) {
    var changed = new LinkedHashMap<>(fields);
    changed.remove(field);
    return new Form(changed);
  }
}
