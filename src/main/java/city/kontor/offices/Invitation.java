package city.kontor.offices;

import city.kontor.accounts.AccountId;
import city.kontor.accounts.Role;
import city.kontor.history.FactId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invitation that opens something: neither used nor taken back, and whoever made it still may.
 *
 * @param email of whoever is invited; null for the first administrator, who says it
 * @param office null for the register itself
 * @param since the first day on which the role is held; null for that on which it is accepted
 * @param until the first day on which the role is no longer held; null when no end is set
 * @param by who invited; null for the first administrator, whom the installer does
 * @param expires from when on it opens nothing; null for that of the first administrator
 */
record Invitation(
    UUID id,
    @Nullable String email,
    @Nullable FactId office,
    Role role,
    @Nullable LocalDate since,
    @Nullable LocalDate until,
    @Nullable AccountId by,
    @Nullable OffsetDateTime expires) {}
