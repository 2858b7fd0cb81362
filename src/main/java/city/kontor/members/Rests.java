package city.kontor.members;

import city.kontor.dates.Certainty;
import city.kontor.dates.Period;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * When the rights of members rested, as everybody may see it. A suspension goes on in the next
 * spell of the same membership.
 */
public final class Rests {

  private final Map<FactId, List<Kept<Membership>>> spells;
  private final List<Kept<Suspension>> suspensions;
  private final Map<FactId, List<Kept<Suspension>>> bySpell;

  Rests(Collection<Kept<Membership>> spells, List<Kept<Suspension>> suspensions) {
    this.spells = spells.stream().collect(Collectors.groupingBy(it -> it.fact().organization()));
    this.suspensions = suspensions;
    this.bySpell =
        suspensions.stream().collect(Collectors.groupingBy(it -> it.fact().membership()));
  }

  List<Kept<Suspension>> all() {
    return suspensions;
  }

  /** The spells on which they are recorded. */
  List<Kept<Membership>> suspended() {
    return spells.values().stream()
        .flatMap(List::stream)
        .filter(it -> bySpell.containsKey(it.id()))
        .toList();
  }

  /** When they rested in the membership that goes on in this spell. */
  public List<Period> of(Kept<Membership> spell) {
    if (suspensions.isEmpty()) {
      return List.of();
    }
    var own =
        spells.getOrDefault(spell.fact().organization(), List.of()).stream()
            .filter(it -> it.fact().network().equals(spell.fact().network()))
            .toList();
    return Unbroken.spells(spell, own).stream()
        .flatMap(it -> bySpell.getOrDefault(it.id(), List.of()).stream())
        .map(it -> it.fact().period())
        .toList();
  }

  /** Whether they rest on a day. */
  Certainty on(Kept<Membership> spell, LocalDate day) {
    return of(spell).stream().map(it -> it.on(day)).min(Certainty::compareTo).orElse(Certainty.NOT);
  }
}
