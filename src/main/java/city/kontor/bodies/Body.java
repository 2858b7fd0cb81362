package city.kontor.bodies;

import city.kontor.dates.Period;
import city.kontor.facts.Of;
import city.kontor.history.FactId;

/** A body of a network; what it is called and how it is composed are names and texts about it. */
public record Body(@Of("organizations") FactId network, BodyKind kind, Period period) {

  Body with(Period other) {
    return new Body(network, kind, other);
  }
}
