package city.kontor.networks;

import city.kontor.dates.Period;
import city.kontor.facts.Of;
import city.kontor.history.FactId;

/** An organization's support of a network: at its founding, by guidance, with money. */
public record Support(
    @Of("organizations") FactId network,
    @Of("organizations") FactId supporter,
    SupportKind kind,
    Period period) {}
