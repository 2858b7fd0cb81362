package city.kontor.briefings;

import city.kontor.bodies.Bodies;
import city.kontor.briefings.Briefing.Event;
import city.kontor.briefings.Briefing.InNetwork;
import city.kontor.briefings.Briefing.InProject;
import city.kontor.facts.Complete;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.members.Membership;
import city.kontor.networks.Life;
import city.kontor.networks.Networks;
import city.kontor.networks.Secretariat;
import city.kontor.networks.Section;
import city.kontor.organizations.Organizations;
import city.kontor.partnerships.Signing;
import city.kontor.partnerships.Tie;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All that is recorded of two cities together, whatever the day: a briefing tells what of it had
 * begun, and its steps lead to where the rest does.
 *
 * @param networks of either
 * @param complete when the list of the members of each is complete
 * @param seats of either, in any network
 * @param offices that either received, of any network
 */
record Whole(
    Both<List<Organizations.Holder>> inOffice,
    List<Kept<Tie>> ties,
    List<Kept<Signing>> signings,
    Both<List<Kept<Membership>>> spells,
    Map<FactId, Networks.Listed> networks,
    Map<FactId, List<Complete.Span>> complete,
    List<Kept<Life>> lives,
    List<Kept<Section>> sections,
    Both<List<Bodies.Held>> seats,
    Both<List<Kept<Secretariat>>> offices,
    List<InProject> projects,
    List<Event> events) {

  List<Kept<Life>> life(FactId network) {
    return lives.stream().filter(it -> it.fact().network().equals(network)).toList();
  }

  List<Complete.Span> complete(FactId network) {
    return complete.getOrDefault(network, List.of());
  }

  /** Nobody belongs to a network before there is one. */
  boolean hasBegun(FactId network, LocalDate day) {
    var life = life(network);
    return life.isEmpty()
        || life.stream().anyMatch(it -> Briefings.hasBegun(it.fact().period(), day));
  }

  /** Some of these networks with their sections. */
  Set<FactId> family(Stream<InNetwork> some) {
    return family(some.map(it -> it.network().id()).toList());
  }

  /** The networks that both were ever in, with their sections. */
  Set<FactId> everShared() {
    var other = spells.other().stream().map(it -> it.fact().network()).toList();
    return family(
        spells.one().stream().map(it -> it.fact().network()).filter(other::contains).toList());
  }

  private Set<FactId> family(List<FactId> some) {
    var family = new LinkedHashSet<>(some);
    sections.stream()
        .filter(it -> some.contains(it.fact().network()))
        .flatMap(it -> Stream.ofNullable(it.fact().organization()))
        .forEach(family::add);
    return family;
  }
}
