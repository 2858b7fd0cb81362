package city.kontor.rules;

import city.kontor.facts.Of;
import city.kontor.history.FactId;
import org.jspecify.annotations.Nullable;

/**
 * How one resigns (UCLG constitution art. 16).
 *
 * @param months of notice, at least
 * @param due what the member owes of the fee of the year in which it leaves
 */
public record NoticeRule(
    @Of("articles") FactId article, @Nullable Integer months, @Nullable StillDue due)
    implements Rule {

  /** What stays due of the last year's fee. */
  public enum StillDue {
    NOTHING,
    PRO_RATA,
    WHOLE_YEAR
  }
}
