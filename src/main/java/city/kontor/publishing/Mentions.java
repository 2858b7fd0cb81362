package city.kontor.publishing;

import city.kontor.history.FactId;
import city.kontor.organizations.Organizations;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collects whose names are needed, by the network whose way of writing them counts. */
final class Mentions {

  private final Map<FactId, Set<FactId>> mentioned = new HashMap<>();

  /** By section in which the city has no membership of its own, the network it is told under. */
  private final Map<FactId, FactId> homes = new HashMap<>();

  private Mentions() {}

  static Map<FactId, Set<FactId>> of(
      Organizations.Listed city, List<Part> parts, CityRecord own, NetworkRecord theirs) {
    var it = new Mentions();
    for (var part : parts) {
      it.mentioned.put(part.id(), new HashSet<>(List.of(city.id(), part.id())));
      part.spells().forEach(spell -> it.add(part.id(), spell.fact().via()));
      if (TieSentences.hasRegister(part)) {
        own.pairs().forEach(pair -> it.add(part.id(), pair.from(city.id())));
      }
    }
    it.addTheirs(theirs);
    it.addOwn(own, theirs);
    return it.mentioned;
  }

  private void addTheirs(NetworkRecord theirs) {
    for (var section : theirs.sections()) {
      add(section.fact().network(), section.id());
      var organization = section.fact().organization();
      if (organization != null && !mentioned.containsKey(organization)) {
        homes.put(organization, section.fact().network());
      }
    }
    theirs.milestones().forEach(it -> add(it.fact().network(), it.id()));
    theirs.offices().forEach(it -> add(it.fact().network(), it.fact().host()));
    theirs
        .rolls()
        .forEach(
            (network, roll) -> {
              if (NetworkSentences.isNamed(roll)) {
                roll.certain().forEach(it -> add(network, it.fact().organization()));
              }
            });
    for (var it : theirs.meetings()) {
      var meeting = it.meeting();
      add(meeting.network(), it.id(), meeting.body(), meeting.host());
    }
    for (var series : theirs.series()) {
      add(series.series().network(), series.series().owner());
      theirs.editions().stream()
          .filter(it -> it.edition().series().equals(series.id()))
          .forEach(it -> add(series.series().network(), it.edition().host()));
    }
  }

  private void addOwn(CityRecord own, NetworkRecord theirs) {
    own.seats().forEach(it -> add(it.body().body().network(), it.body().id()));
    theirs.projects().values().forEach(it -> add(it.project().network(), it.id()));
    for (var concerned : own.activities()) {
      var activity = concerned.activity();
      var project = theirs.projects().get(activity.fact().project());
      if (project != null) {
        add(project.project().network(), activity.id());
      }
    }
    var people = own.appearances().stream().flatMap(it -> Stream.ofNullable(it.fact().person()));
    people.forEach(person -> theirs.series().forEach(it -> add(it.series().network(), person)));
  }

  private void add(@Nullable FactId network, @Nullable FactId... bearers) {
    if (network == null) {
      return;
    }
    var told = mentioned.get(homes.getOrDefault(network, network));
    if (told != null) {
      Stream.of(bearers).flatMap(Stream::ofNullable).forEach(told::add);
    }
  }
}
