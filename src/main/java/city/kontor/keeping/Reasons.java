package city.kontor.keeping;

import city.kontor.facts.Redactions;
import city.kontor.web.Mistake;
import city.kontor.web.Refusal;
import java.util.List;
import java.util.Optional;

/**
 * Why something is done, in the words of whoever does it: looked at before anything is recorded, as
 * a recording begins with them.
 */
public final class Reasons {

  private static final int LONGEST = 2000;

  private Reasons() {}

  /** What is wrong with a reason that may be left out, at its field. */
  static Optional<Mistake> mistake(String field, String why) {
    if (why.length() > LONGEST) {
      return Optional.of(Mistake.tooLong(field, why, LONGEST));
    }
    if (!SourceDesk.isKeepable(why)) {
      return Optional.of(new Mistake(field, "mistake.characters"));
    }
    return Redactions.isMarked(why)
        ? Optional.of(new Mistake(field, Redactions.MARKED))
        : Optional.empty();
  }

  /** The same of one that is not left out. */
  public static Optional<Mistake> needed(String field, String why) {
    return why.isBlank() ? Optional.of(new Mistake(field, "mistake.missing")) : mistake(field, why);
  }

  /**
   * @throws Refusal.Invalid when it cannot be kept, or is needed and left out
   */
  public static void demand(String field, String why, boolean isNeeded) {
    (isNeeded ? needed(field, why) : mistake(field, why))
        .ifPresent(
            it -> {
              throw new Refusal.Invalid(List.of(it));
            });
  }
}
