package city.kontor.standing;

import city.kontor.dates.Edtf;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What takes a member out of a network, by decision or by notice, whether or not the end of its
 * membership is recorded. The module that keeps such acts tells them.
 */
public interface Departures {

  /** By organization, as far as those may see it who ask. */
  Map<FactId, List<Departure>> of(FactId network, Recorded recorded, Set<FactId> seeing);

  /**
   * One of them.
   *
   * @param on the first day on which it is no longer a member
   */
  record Departure(FactId fact, boolean isExclusion, Edtf on) {}
}
