package city.kontor.accounts;

import city.kontor.history.FactId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invitation that has been neither used nor forgotten.
 *
 * @param email of whoever is invited; null for the first administrator, who says it
 * @param office null for the register itself
 * @param since the first day on which the role is held; null for that on which it is accepted
 * @param until the first day on which the role is no longer held; null when no end is set
 */
record Invitation(
    UUID id,
    @Nullable String email,
    @Nullable FactId office,
    Role role,
    @Nullable LocalDate since,
    @Nullable LocalDate until) {}
