package city.kontor.keeping;

import city.kontor.web.Mistake;
import city.kontor.web.Refusal;
import java.util.List;
import java.util.Optional;

/**
 * Why something is done, in the words of whoever does it: looked at before anything is recorded, as
 * a recording begins with them.
 */
final class Reasons {

  private static final int LONGEST = 2000;

  private Reasons() {}

  /** What is wrong with a reason that may be left out, at its field. */
  static Optional<Mistake> mistake(String field, String why) {
    if (why.length() > LONGEST) {
      return Optional.of(new Mistake(field, "mistake.too-long", LONGEST, why.length()));
    }
    return SourceDesk.isKeepable(why)
        ? Optional.empty()
        : Optional.of(new Mistake(field, "mistake.characters"));
  }

  /**
   * @throws Refusal.Invalid when it cannot be kept
   */
  static void demand(String field, String why) {
    mistake(field, why)
        .ifPresent(
            it -> {
              throw new Refusal.Invalid(List.of(it));
            });
  }
}
