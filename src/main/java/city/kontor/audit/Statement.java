package city.kontor.audit;

import city.kontor.facts.Of;
import city.kontor.facts.Prose;
import city.kontor.history.FactId;
import org.jspecify.annotations.Nullable;

/**
 * A statement of a page, word for word.
 *
 * @param ordinal its place on the page, from 1
 * @param heading under which it stands
 * @param check what would make it hold, as {@link Check} reads it; refused when malformed
 * @param loose why its words are imprecise rather than wrong
 */
public record Statement(
    @Of("sources") FactId document,
    Integer ordinal,
    @Prose @Nullable String heading,
    @Prose String wording,
    StatementType type,
    @Nullable String check,
    @Nullable Looseness loose) {

  public Statement {
    if (check != null) {
      Check.parse(check);
    }
  }
}
