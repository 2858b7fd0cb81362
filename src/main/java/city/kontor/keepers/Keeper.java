package city.kontor.keepers;

import city.kontor.history.FactId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who decides about a fact, and the office that keeps the record here.
 *
 * @param organization who decides; null for the register itself
 * @param office its own, or its caretaker's; null when the register's administrators keep it
 */
public record Keeper(
    @Nullable FactId organization, String name, @Nullable FactId office, String officeName) {

  /** Whether the organization keeps its record by an office of its own. */
  public boolean isOwn() {
    return organization != null && organization.equals(office);
  }

  public boolean isKeptBy(Behalf behalf) {
    return Objects.equals(office, behalf.office());
  }
}
