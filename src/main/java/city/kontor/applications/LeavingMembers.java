package city.kontor.applications;

import city.kontor.facts.Audience;
import city.kontor.facts.Shown;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import city.kontor.standing.Departures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells standing of exclusions and notices. */
@Component
class LeavingMembers implements Departures {

  private final Shown shown;

  LeavingMembers(Shown shown) {
    this.shown = shown;
  }

  @Override
  public Map<FactId, List<Departure>> of(FactId network, Recorded recorded, Set<FactId> seeing) {
    var departures = new HashMap<FactId, List<Departure>>();
    shown
        .to(Audience.of(seeing))
        .by("network", network, Exclusion.class, "on_from, id", recorded)
        .forEach(
            it ->
                add(
                    departures,
                    it.fact().organization(),
                    new Departure(it.id(), true, it.fact().on())));
    // Either side states it: what one keeps to its office is not told, as in the case of both.
    shown
        .to(Audience.between(seeing))
        .by("network", network, Resignation.class, "effective_on_from, id", recorded)
        .forEach(
            it ->
                add(
                    departures,
                    it.fact().organization(),
                    new Departure(it.id(), false, it.fact().effectiveOn())));
    return departures;
  }

  private static void add(
      Map<FactId, List<Departure>> departures, FactId organization, Departure departure) {
    departures.computeIfAbsent(organization, _ -> new ArrayList<>()).add(departure);
  }
}
