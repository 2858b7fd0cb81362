package city.kontor.bodies;

import city.kontor.dates.Period;
import city.kontor.facts.Of;
import city.kontor.history.FactId;
import org.jspecify.annotations.Nullable;

/**
 * The time for which an organization held a seat.
 *
 * @param person who exercised it, where that is known
 */
public record Holding(
    @Of("seats") FactId seat,
    @Of("organizations") FactId holder,
    @Of("people") @Nullable FactId person,
    @Nullable Basis basis,
    Period period) {

  Holding with(Period other) {
    return new Holding(seat, holder, person, basis, other);
  }
}
