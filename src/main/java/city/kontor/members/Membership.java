package city.kontor.members;

import city.kontor.dates.Period;
import city.kontor.facts.Of;
import city.kontor.history.FactId;
import org.jspecify.annotations.Nullable;

/**
 * A spell in which an organization belonged to a network. Leaving and coming back makes two spells;
 * no two of them can both hold for certain on one day.
 *
 * @param path how it belongs: itself, by way of a section, or through its association; null when
 *     not known
 * @param via the section or association by which it belongs
 * @param reason why the spell ended
 */
public record Membership(
    @Of("organizations") FactId network,
    @Of("organizations") FactId organization,
    MembershipKind kind,
    @Of("categories") @Nullable FactId category,
    @Nullable MembershipPath path,
    @Of("organizations") @Nullable FactId via,
    Period period,
    @Nullable Leaving reason) {

  /** The association through which it belongs; null where it belongs otherwise. Decision 0043. */
  public @Nullable FactId association() {
    return path == MembershipPath.ASSOCIATION ? via : null;
  }

  Membership with(Period other) {
    return new Membership(network, organization, kind, category, path, via, other, reason);
  }
}
