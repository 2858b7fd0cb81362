package city.kontor.members;

import city.kontor.dates.Period;
import city.kontor.facts.Of;
import city.kontor.facts.Prose;
import city.kontor.history.FactId;
import org.jspecify.annotations.Nullable;

/**
 * A time in which a member's rights rest; it stays a member.
 *
 * @param decidedBy the body that decided it
 * @param decided the meeting at which it was decided
 * @param ground why, in the network's words
 */
public record Suspension(
    FactId membership,
    Period period,
    @Of("bodies") @Nullable FactId decidedBy,
    @Of("meetings") @Nullable FactId decided,
    @Prose @Nullable String ground) {}
