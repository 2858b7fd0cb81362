package city.kontor.bodies;

import city.kontor.dates.Period;
import city.kontor.facts.Of;
import city.kontor.history.FactId;
import org.jspecify.annotations.Nullable;

/**
 * A seat in a body, held or vacant.
 *
 * @param office what its holder is there: president, member, auditor
 * @param number how many such seats there are, null when no source says
 */
public record Seat(
    @Of("bodies") FactId body,
    String office,
    @Nullable Integer number,
    @Nullable Basis basis,
    Period period) {}
