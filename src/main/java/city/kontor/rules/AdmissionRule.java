package city.kontor.rules;

import city.kontor.facts.Of;
import city.kontor.history.FactId;
import city.kontor.members.MembershipPath;
import org.jspecify.annotations.Nullable;

/**
 * How one joins, and when membership begins (UCLG constitution art. 15, 17, 18; CITYNET charter).
 *
 * @param category who joins so; null for all
 * @param path by which way; null for all
 * @param endorsement who considers the application before it is decided
 * @param decidedBy the body that decides
 * @param effective what makes it effective
 */
public record AdmissionRule(
    @Of("articles") FactId article,
    @Of("categories") @Nullable FactId category,
    @Nullable MembershipPath path,
    @Nullable Endorsement endorsement,
    @Of("bodies") @Nullable FactId decidedBy,
    @Nullable Effect effective)
    implements Rule {

  /** Who considers an application first. */
  public enum Endorsement {
    NONE,
    SECTION,
    CHAPTER,
    ASSOCIATION
  }

  /** With what a membership begins. */
  public enum Effect {
    DECISION,
    FIRST_PAYMENT
  }
}
