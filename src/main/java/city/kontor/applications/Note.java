package city.kontor.applications;

import java.util.Arrays;
import java.util.List;

/**
 * What both sides have to know of a case beside where it stands.
 *
 * @param key of its sentence, {@code cases.note.} before it
 * @param arguments words, days, sums, and things by their identities
 */
record Note(String key, List<Object> arguments) {

  /** That the association is suspended through which it belongs. */
  static final String ASSOCIATION_SUSPENDED = "association-suspended";

  Note {
    arguments = List.copyOf(arguments);
  }

  static Note of(String key, Object... arguments) {
    return new Note(key, Arrays.asList(arguments));
  }
}
