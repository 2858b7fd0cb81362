package city.kontor.facts;

import city.kontor.history.FactId;
import java.util.Set;

/**
 * Who is shown facts: it says which of those that stand in a recording are read. Whoever asks for
 * another audience than everybody has looked before who is reading.
 */
public final class Audience {

  private static final String HELD = "history.held(recording, superseded, :recorded)";

  private static final String SHOWN =
      "history.shown(recording, superseded, visibility, released, :recorded)";

  /** Sees what is public, and that of which the day has come. */
  public static final Audience EVERYBODY = new Audience(SHOWN, Set.of());

  /** See all there is. */
  public static final Audience KEEPERS = new Audience(HELD, Set.of());

  /** See what neither keeps from the other, and that of which the day has come. */
  public static final Audience PARTIES =
      new Audience(HELD + " and (visibility <> 'office' or " + SHOWN + ")", Set.of());

  private final String condition;
  private final Set<FactId> seeing;

  private Audience(String condition, Set<FactId> seeing) {
    this.condition = condition;
    this.seeing = seeing;
  }

  /**
   * Sees what everybody does, and what these do as network or organization of the fact.
   *
   * @param seeing the organizations whose records the reader's offices keep
   */
  public static Audience of(Set<FactId> seeing) {
    return new Audience(
        HELD
            + " and history.seen(visibility, released, superseded, network, organization, :seeing::uuid[])",
        seeing);
  }

  /**
   * Sees what everybody does, and of facts that either of two states what neither keeps from the
   * other, where one of them is of these.
   */
  public static Audience between(Set<FactId> seeing) {
    return new Audience(
        HELD
            + " and (visibility = 'parties'"
            + " and (network = any(:seeing::uuid[]) or organization = any(:seeing::uuid[])) or "
            + SHOWN
            + ")",
        seeing);
  }

  /** Of a row, as SQL that names {@code :recorded} and {@code :seeing}. */
  String condition() {
    return condition;
  }

  Set<FactId> seeing() {
    return seeing;
  }
}
