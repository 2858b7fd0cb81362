package city.kontor.web;

import java.util.List;

/**
 * Something typed wrongly, at its field.
 *
 * @param message key of the sentence that says what was expected
 */
public record Mistake(String field, String message, List<Object> arguments) {

  private static final int TOLD = 10;

  public Mistake(String field, String message, Object... arguments) {
    this(field, message, List.of(arguments));
  }

  /** A text that is longer than is kept: nothing is cut off it. */
  public static Mistake tooLong(String field, String typed, int most) {
    return new Mistake(field, "mistake.too-long", most, typed.length());
  }

  /** A name that several bear, and the first of those that do. */
  public static Mistake several(String field, String typed, List<String> bearers) {
    var told = bearers.subList(0, Math.min(TOLD, bearers.size()));
    return new Mistake(
        field,
        "mistake.several",
        typed,
        String.join(", ", told) + (told.size() < bearers.size() ? " …" : ""));
  }

  /** The sentence, in a reader's language. */
  public String in(Words words) {
    return words.say(message, arguments.toArray());
  }
}
