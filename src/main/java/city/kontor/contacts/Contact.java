package city.kontor.contacts;

import city.kontor.history.FactId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to turn to at an organization.
 *
 * @param network whose secretariat may see it too; null for the organization's own office only
 * @param since from when the post is held, as far as known
 * @param until the first day on which it is no longer
 * @param purpose what it is kept for
 * @param expires the day on which it is forgotten
 */
record Contact(
    UUID id,
    FactId organization,
    @Nullable FactId network,
    Matter matter,
    String name,
    @Nullable String post,
    @Nullable String language,
    @Nullable String email,
    @Nullable String phone,
    @Nullable LocalDate since,
    @Nullable LocalDate until,
    String purpose,
    LocalDate expires) {

  /** What one turns to somebody about. */
  enum Matter {
    POLITICAL,
    TECHNICAL,
    DUES
  }
}
