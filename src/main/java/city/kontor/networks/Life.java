package city.kontor.networks;

import city.kontor.dates.Period;
import city.kontor.facts.Of;
import city.kontor.history.FactId;

/** A spell of a network's life in one stage. */
public record Life(@Of("organizations") FactId network, Stage stage, Period period) {}
