package city.kontor.projects;

import city.kontor.dates.Period;
import city.kontor.facts.Of;
import city.kontor.history.FactId;
import org.jspecify.annotations.Nullable;

/**
 * A theme that members of a network work on together.
 *
 * @param adopted the meeting that adopted it
 */
public record Project(
    @Of("organizations") FactId network, @Of("meetings") @Nullable FactId adopted, Period period) {

  Project with(Period other) {
    return new Project(network, adopted, other);
  }
}
