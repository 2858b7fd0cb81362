package city.kontor.publishing;

import city.kontor.bodies.Bodies;
import city.kontor.claims.Claims;
import city.kontor.facts.Kept;
import city.kontor.facts.Positions;
import city.kontor.history.FactId;
import city.kontor.meetings.Meetings;
import city.kontor.members.Members;
import city.kontor.members.Rests;
import city.kontor.names.Names;
import city.kontor.networks.Life;
import city.kontor.networks.Networks;
import city.kontor.networks.Section;
import city.kontor.organizations.Organizations;
import city.kontor.partnerships.Partnerships;
import city.kontor.projects.Projects;
import city.kontor.summits.Summits;
import city.kontor.web.Languages;
import city.kontor.web.Reading;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Gathers what a city's memberships are told from, in as many queries however many there are. */
@Component
class Gathering {

  private final Members members;
  private final Networks networks;
  private final Bodies bodies;
  private final Meetings meetings;
  private final Projects projects;
  private final Summits summits;
  private final Partnerships partnerships;
  private final Positions positions;
  private final Claims claims;
  private final Names names;
  private final Languages languages;

  Gathering(
      Members members,
      Networks networks,
      Bodies bodies,
      Meetings meetings,
      Projects projects,
      Summits summits,
      Partnerships partnerships,
      Positions positions,
      Claims claims,
      Names names,
      Languages languages) {
    this.members = members;
    this.networks = networks;
    this.bodies = bodies;
    this.meetings = meetings;
    this.projects = projects;
    this.summits = summits;
    this.partnerships = partnerships;
    this.positions = positions;
    this.claims = claims;
    this.names = names;
    this.languages = languages;
  }

  Gathered of(Organizations.Listed city, Reading reading) {
    var recorded = reading.recorded();
    var spells = members.ofOrganization(city.id(), recorded);
    var ids = spells.stream().map(it -> it.fact().network()).distinct().toList();
    var lives = networks.lives(ids, recorded);
    var sections = networks.sections(ids, recorded);
    var begun =
        Part.of(spells, networks.find(ids, recorded), sections, reading.on()).stream()
            .collect(Collectors.partitioningBy(it -> it.hasBegunBy(reading.on())));
    var parts = Objects.requireNonNull(begun.get(true));
    var later = Objects.requireNonNull(begun.get(false));
    var own = own(city, members.rests(spells, recorded), parts, reading);
    var theirs = theirs(parts, own, lives, sections, reading);
    var bearers =
        Stream.of(
                Stream.of(city.id()),
                parts.stream().map(Part::id),
                own.questions().stream().map(Kept::id))
            .flatMap(it -> it)
            .toList();
    return new Gathered(
        city,
        names.of(List.of(city.id()), reading).of(city.id()),
        parts,
        later,
        own,
        theirs,
        names.texts(bearers, reading),
        names.of(
            Mentions.of(city, Stream.concat(parts.stream(), later.stream()).toList(), own, theirs),
            reading),
        names.acronyms(parts.stream().map(Part::id).toList(), reading),
        languages.words(reading.language()),
        reading);
  }

  private CityRecord own(
      Organizations.Listed city, Rests rests, List<Part> parts, Reading reading) {
    var recorded = reading.recorded();
    var registered = parts.stream().anyMatch(TieSentences::hasRegister);
    var pairs = registered ? partnerships.of(city.id(), recorded) : List.<Partnerships.Listed>of();
    var ties = partnerships.ties(pairs.stream().map(Partnerships.Listed::id).toList(), recorded);
    return new CityRecord(
        rests,
        bodies.heldBy(city.id(), recorded),
        projects.partsOf(city.id(), recorded),
        projects.activitiesOf(city.id(), recorded),
        meetings.attendanceOf(city.id(), recorded),
        summits.appearancesOf(city.id(), recorded),
        pairs,
        ties,
        positions.contested(ties.stream().map(Kept::id).toList(), recorded),
        claims.questions(List.of(city.id()), recorded));
  }

  private NetworkRecord theirs(
      List<Part> parts,
      CityRecord own,
      List<Kept<Life>> lives,
      List<Kept<Section>> sections,
      Reading reading) {
    var recorded = reading.recorded();
    var ids = parts.stream().map(Part::id).toList();
    var series = summits.ofNetworks(ids, recorded);
    return new NetworkRecord(
        lives,
        networks.milestones(ids, recorded),
        sections,
        networks.secretariats(ids, recorded),
        members.on(ids, reading.on(), recorded),
        meetings.of(withSections(ids, sections), recorded),
        series,
        summits.editions(series.stream().map(Summits.Listed::id).toList(), recorded),
        projects.find(
            Stream.concat(
                    own.roles().stream().map(it -> it.fact().project()),
                    own.activities().stream().map(it -> it.activity().fact().project()))
                .distinct()
                .toList(),
            recorded));
  }

  private static List<FactId> withSections(
      Collection<FactId> networks, List<Kept<Section>> sections) {
    var all = new ArrayList<>(networks);
    sections.stream().flatMap(it -> Stream.ofNullable(it.fact().organization())).forEach(all::add);
    return all.stream().distinct().toList();
  }
}
