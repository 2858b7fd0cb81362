package city.kontor.applications;

import city.kontor.dates.Edtf;
import city.kontor.facts.Of;
import city.kontor.history.FactId;
import city.kontor.rules.NoticeRule;
import org.jspecify.annotations.Nullable;

/**
 * The notice by which a member leaves.
 *
 * @param givenOn when notice was given
 * @param effectiveOn the first day on which it is no longer a member
 * @param due what it still owes of the last year's fee
 */
public record Resignation(
    @Of("organizations") FactId network,
    @Of("organizations") FactId organization,
    Edtf givenOn,
    Edtf effectiveOn,
    NoticeRule.@Nullable StillDue due) {

  /**
   * Whether less time lies between the two than these months, whatever the dates turn out to be.
   */
  static boolean isShort(Edtf givenOn, Edtf effectiveOn, int months) {
    return effectiveOn.last().isBefore(givenOn.first().plusMonths(months));
  }
}
