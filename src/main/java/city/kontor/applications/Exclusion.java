package city.kontor.applications;

import city.kontor.dates.Edtf;
import city.kontor.facts.Of;
import city.kontor.facts.Prose;
import city.kontor.history.FactId;
import org.jspecify.annotations.Nullable;

/**
 * That a network excludes a member.
 *
 * @param on the first day on which it is no longer a member
 * @param ground why, in the network's words
 */
public record Exclusion(
    @Of("organizations") FactId network,
    @Of("organizations") FactId organization,
    Edtf on,
    @Of("bodies") @Nullable FactId decidedBy,
    @Of("meetings") @Nullable FactId decided,
    @Prose @Nullable String ground) {}
