package city.kontor.summits;

import city.kontor.facts.Of;
import city.kontor.history.FactId;
import org.jspecify.annotations.Nullable;

/**
 * A summit that is held again and again.
 *
 * @param network the network of the register that it is, too
 * @param recurrence how often it is to be held, an ISO 8601 period such as {@code P2Y}
 */
public record Series(
    @Of("organizations") @Nullable FactId network,
    @Of("organizations") FactId owner,
    @Nullable String recurrence) {}
