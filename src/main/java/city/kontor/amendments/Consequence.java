package city.kontor.amendments;

import city.kontor.history.FactId;
import city.kontor.rules.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a new version comes to for some of today's members in one respect.
 *
 * @param why it is not known; null where it is known
 */
record Consequence(Aspect of, Sort sort, @Nullable Reason why, List<Turn> members) {

  Consequence {
    members = List.copyOf(members);
  }

  /** What becomes of it. */
  enum Sort {
    /** A larger fee, or more votes. */
    MORE,
    LESS,
    /** A fee in another currency. */
    OTHER_CURRENCY,
    /** A right that it has not today. */
    GAINED,
    LOST,
    /** By the new version. */
    NOT_KNOWN,
    /** By the new version it is known, by the one before it not. */
    NOT_KNOWN_BEFORE
  }

  /**
   * What it is for one member by the two versions: a sum of money, a number of votes, an outcome.
   *
   * @param was null when it is not known
   * @param is null when it is not known
   */
  record Turn(FactId member, @Nullable Object was, @Nullable Object is) {}
}
