package city.kontor.accounts;

import city.kontor.web.Refusal;
import city.kontor.web.Words;
import java.util.List;

/**
 * Whether somebody may do something, and the rule that says so.
 *
 * @param rule the key of the sentence that says why, or why not
 */
public record Permission(boolean isGiven, String rule, List<Object> arguments) {

  public static Permission given(String rule, Object... arguments) {
    return new Permission(true, rule, List.of(arguments));
  }

  public static Permission refused(String rule, Object... arguments) {
    return new Permission(false, rule, List.of(arguments));
  }

  /** The rule, in a reader's language. */
  public String why(Words words) {
    return words.say(rule, arguments.toArray());
  }

  /**
   * Goes on only where it is given.
   *
   * @throws Refusal.NotAllowed with the rule that refuses it
   */
  public void demand() {
    if (!isGiven) {
      throw new Refusal.NotAllowed(rule, arguments.toArray());
    }
  }
}
