package city.kontor.accounts;

import city.kontor.history.FactId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A role that a person holds in an office for a time.
 *
 * @param office the organization whose office it is; null for the register itself, which has
 *     administrators only
 * @param until the first day on which it is no longer held; null when no end is set
 */
public record Duty(
    UUID id,
    AccountId account,
    @Nullable FactId office,
    Role role,
    LocalDate since,
    @Nullable LocalDate until) {

  public Duty {
    if (office == null && role != Role.ADMINISTRATOR) {
      throw new IllegalArgumentException("The register itself has administrators only");
    }
  }
}
