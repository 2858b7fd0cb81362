package city.kontor.networks;

import city.kontor.dates.Period;
import city.kontor.facts.Of;
import city.kontor.history.FactId;

/** The time for which a network's secretariat or another office of it was in a city. */
public record Secretariat(
    @Of("organizations") FactId network,
    SecretariatKind kind,
    @Of("organizations") FactId host,
    Period period) {}
