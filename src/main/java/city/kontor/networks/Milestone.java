package city.kontor.networks;

import city.kontor.dates.Edtf;
import city.kontor.facts.Of;
import city.kontor.history.FactId;
import org.jspecify.annotations.Nullable;

/**
 * A step in a network's history; what it was is said by its name.
 *
 * @param host where it happened, as the organization that received it
 */
public record Milestone(
    @Of("organizations") FactId network,
    MilestoneKind kind,
    Edtf on,
    @Of("organizations") @Nullable FactId host) {}
