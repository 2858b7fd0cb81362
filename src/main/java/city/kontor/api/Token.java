package city.kontor.api;

import city.kontor.accounts.AccountId;
import city.kontor.history.FactId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a program shows to act for an office; the secret itself is kept by nobody here.
 *
 * @param expires the first day on which it opens nothing
 * @param lastUsed null when it was never used
 */
record Token(
    UUID id,
    FactId office,
    String name,
    Scope scope,
    OffsetDateTime made,
    AccountId madeBy,
    LocalDate expires,
    @Nullable OffsetDateTime ended,
    long uses,
    @Nullable OffsetDateTime lastUsed) {

  boolean isOpen(LocalDate today) {
    return ended == null && expires.isAfter(today);
  }
}
