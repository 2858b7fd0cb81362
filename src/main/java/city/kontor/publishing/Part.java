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
 * @param within the network that this one is a section of, when the city is in that as surely
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

  /** The oldest tie first, each followed by those of its sections, and these by theirs. */
  static List<Part> of(
      List<Kept<Membership>> spells,
      Map<FactId, Networks.Listed> networks,
      List<Kept<Section>> sections,
      LocalDate day) {
    var alone = new LinkedHashMap<FactId, Part>();
    spells.stream()
        .filter(it -> networks.containsKey(it.fact().network()))
        .collect(
            Collectors.groupingBy(
                it -> it.fact().network(), LinkedHashMap::new, Collectors.toList()))
        .forEach(
            (network, held) ->
                alone.put(
                    network, new Part(Objects.requireNonNull(networks.get(network)), held, null)));
    var within = within(alone, sections, day);
    var parts =
        alone.values().stream()
            .map(it -> new Part(it.network(), it.spells(), within.get(it.id())))
            .sorted(BY_AGE)
            .toList();
    return parts.stream()
        .filter(it -> !it.isSection())
        .flatMap(it -> withSections(it, parts))
        .toList();
  }

  private static Stream<Part> withSections(Part it, List<Part> all) {
    return Stream.concat(
        Stream.of(it),
        all.stream()
            .filter(other -> it.id().equals(other.within()))
            .flatMap(other -> withSections(other, all)));
  }

  /**
   * By part, the network it is told with: of which it is a section on the day, and in which the
   * city is no less surely.
   */
  private static Map<FactId, FactId> within(
      Map<FactId, Part> parts, List<Kept<Section>> sections, LocalDate day) {
    var within = new HashMap<FactId, FactId>();
    for (var it : sections) {
      var organization = it.fact().organization();
      var section = organization == null ? null : parts.get(organization);
      var network = parts.get(it.fact().network());
      if (section != null
          && network != null
          && it.fact().period().possiblyOn(day)
          && network.hasBegunBy(day)
          && network.on(day).compareTo(section.on(day)) <= 0
          && !leads(network.id(), section.id(), within)) {
        within.put(section.id(), network.id());
      }
    }
    return within;
  }

  /** Whether it is that other one, or within it through however many. */
  private static boolean leads(FactId from, FactId to, Map<FactId, FactId> within) {
    for (var it = from; it != null; it = within.get(it)) {
      if (it.equals(to)) {
        return true;
      }
    }
    return false;
  }

  FactId id() {
    return network.id();
  }

  boolean isSection() {
    return within != null;
  }

  boolean hasBegunBy(LocalDate day) {
    return !begunBy(day).isEmpty();
  }

  /** The spells that may have begun by the day, in their order. */
  List<Kept<Membership>> begunBy(LocalDate day) {
    return spells.stream().filter(it -> !it.fact().period().sinceFrom().isAfter(day)).toList();
  }

  /** The spell of the day: one that surely holds, one that perhaps does, or the last before. */
  Kept<Membership> spellOn(LocalDate day) {
    var begun = begunBy(day);
    return begun.stream()
        .filter(it -> it.fact().period().certainlyOn(day))
        .findFirst()
        .or(() -> begun.stream().filter(it -> it.fact().period().possiblyOn(day)).findFirst())
        .orElseGet(begun::getLast);
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
