package city.kontor.publishing;

import city.kontor.dates.Certainty;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.members.Membership;
import city.kontor.members.MembershipKind;
import city.kontor.networks.Networks;
import city.kontor.networks.Section;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The city's spells in one network.
 *
 * @param within the network that this one is a section of, when the city belongs to that too
 */
record Part(Networks.Listed network, List<Kept<Membership>> spells, @Nullable FactId within) {

  /** The longest tie first; those whose beginning is not known come last. */
  private static final Comparator<Part> BY_AGE =
      Comparator.comparing(
          it ->
              it.spells().stream()
                  .map(spell -> spell.fact().period().sinceTo())
                  .min(Comparator.naturalOrder())
                  .orElse(LocalDate.MAX));

  Part {
    spells = List.copyOf(spells);
  }

  /** The oldest tie first, each followed by those of its sections. */
  static List<Part> of(
      List<Kept<Membership>> spells,
      Map<FactId, Networks.Listed> networks,
      List<Kept<Section>> sections) {
    var within = new HashMap<FactId, FactId>();
    for (var it : sections) {
      var section = it.fact().organization();
      if (section != null && networks.containsKey(it.fact().network())) {
        within.put(section, it.fact().network());
      }
    }
    var parts =
        spells.stream()
            .filter(it -> networks.containsKey(it.fact().network()))
            .collect(
                Collectors.groupingBy(
                    it -> it.fact().network(), LinkedHashMap::new, Collectors.toList()))
            .entrySet()
            .stream()
            .map(
                it ->
                    new Part(
                        Objects.requireNonNull(networks.get(it.getKey())),
                        it.getValue(),
                        within.get(it.getKey())))
            .sorted(BY_AGE)
            .toList();
    return parts.stream()
        .filter(it -> !it.isSection())
        .flatMap(
            it ->
                Stream.concat(
                    Stream.of(it), parts.stream().filter(other -> it.id().equals(other.within()))))
        .toList();
  }

  FactId id() {
    return network.id();
  }

  boolean isSection() {
    return within != null;
  }

  boolean hasBegunBy(LocalDate day) {
    return spells.stream().anyMatch(it -> !it.fact().period().sinceFrom().isAfter(day));
  }

  /** Whether the city surely is a member on the day, rather than taking part in another way. */
  boolean isMember(LocalDate day) {
    return spells.stream()
        .anyMatch(
            it -> it.fact().kind() == MembershipKind.MEMBER && it.fact().period().certainlyOn(day));
  }

  /** Whether the city is in the network on the day. */
  Certainty on(LocalDate day) {
    var certainties = spells.stream().map(it -> it.fact().period().on(day)).toList();
    return certainties.contains(Certainty.CERTAIN)
        ? Certainty.CERTAIN
        : certainties.contains(Certainty.POSSIBLE) ? Certainty.POSSIBLE : Certainty.NOT;
  }
}
