package city.kontor.applications;

import city.kontor.dates.Edtf;
import city.kontor.facts.Kept;
import city.kontor.facts.Of;
import city.kontor.facts.Prose;
import city.kontor.history.FactId;
import city.kontor.members.MembershipPath;
import city.kontor.web.Mistake;
import city.kontor.web.Refusal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That an organization asks to join a network: first perhaps only how, then for membership. Its
 * papers are its sources.
 *
 * @param category as what it wants to join; null when it does not say
 * @param path directly, by way of a section, or through an association
 * @param via the section, chapter or association
 * @param enquiredOn when it asked how one joins
 * @param appliedOn when it applied
 * @param aims what it hopes for from joining, in its own words
 */
public record Application(
    @Of("organizations") FactId network,
    @Of("organizations") FactId organization,
    @Of("categories") @Nullable FactId category,
    @Nullable MembershipPath path,
    @Of("organizations") @Nullable FactId via,
    @Nullable Edtf enquiredOn,
    @Nullable Edtf appliedOn,
    @Prose @Nullable String aims) {

  /** The one that was asked last is the greatest; of one day the one that was recorded last. */
  static final Comparator<Kept<Application>> IN_TURN =
      Comparator.<Kept<Application>, LocalDate>comparing(it -> it.fact().begun().first())
          .thenComparing(Kept::id);

  public Application {
    if (enquiredOn == null && appliedOn == null) {
      throw new Refusal.Invalid(List.of(new Mistake("applied-on", "mistake.missing")));
    }
  }

  Edtf begun() {
    return enquiredOn == null ? java.util.Objects.requireNonNull(appliedOn) : enquiredOn;
  }
}
