package city.kontor.briefings;

import city.kontor.bodies.Bodies;
import city.kontor.briefings.Briefing.AtMeeting;
import city.kontor.briefings.Briefing.AtSummit;
import city.kontor.briefings.Briefing.Coming;
import city.kontor.briefings.Briefing.Event;
import city.kontor.briefings.Briefing.InNetwork;
import city.kontor.briefings.Briefing.InProject;
import city.kontor.claims.Claims;
import city.kontor.dates.Certainty;
import city.kontor.dates.Edtf;
import city.kontor.dates.Period;
import city.kontor.facts.Complete;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.meetings.Attendance;
import city.kontor.meetings.Manner;
import city.kontor.meetings.MeetingStatus;
import city.kontor.meetings.Meetings;
import city.kontor.members.Members;
import city.kontor.names.Names;
import city.kontor.names.Worded;
import city.kontor.networks.Networks;
import city.kontor.networks.Secretariat;
import city.kontor.organizations.Organizations;
import city.kontor.partnerships.Partnerships;
import city.kontor.partnerships.RoundYears;
import city.kontor.partnerships.Tie;
import city.kontor.projects.Projects;
import city.kontor.summits.Appearance;
import city.kontor.summits.EditionStatus;
import city.kontor.summits.Summits;
import city.kontor.web.Reading;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Gathers what the record holds of two cities together. */
@Service
class Briefings {

  /** How many years ahead a round anniversary is worth a word. */
  static final int AHEAD = 5;

  private static final Comparator<Event> LATEST_FIRST =
      Comparator.<Event, LocalDate>comparing(it -> it.on().last())
          .thenComparing(it -> it.on().first())
          .reversed()
          .thenComparing(Event::path);

  private final Organizations organizations;
  private final Partnerships partnerships;
  private final Networks networks;
  private final Members members;
  private final Bodies bodies;
  private final Projects projects;
  private final Meetings meetings;
  private final Summits summits;
  private final Claims claims;
  private final Names names;
  private final Complete complete;

  Briefings(
      Organizations organizations,
      Partnerships partnerships,
      Networks networks,
      Members members,
      Bodies bodies,
      Projects projects,
      Meetings meetings,
      Summits summits,
      Claims claims,
      Names names,
      Complete complete) {
    this.organizations = organizations;
    this.partnerships = partnerships;
    this.networks = networks;
    this.members = members;
    this.bodies = bodies;
    this.projects = projects;
    this.meetings = meetings;
    this.summits = summits;
    this.claims = claims;
    this.names = names;
    this.complete = complete;
  }

  Briefing of(Both<Organizations.Listed> cities, Reading reading) {
    var on = reading.on();
    var recorded = reading.recorded();
    var pair = partnerships.between(cities.one().id(), cities.other().id(), recorded);
    var pairs = pair.stream().map(Partnerships.Listed::id).toList();
    var ties =
        partnerships.ties(pairs, recorded).stream()
            .filter(it -> !it.fact().period().sinceFrom().isAfter(on))
            .toList();
    var inNetworks = networks(cities, reading);
    var family = family(inNetworks, reading);
    var asked = claims.questions(pairs, recorded).stream().map(Kept::id).toList();
    return new Briefing(
        on,
        cities,
        cities.map(
            city ->
                organizations.holders(city.id(), recorded).stream()
                    .filter(it -> it.period().possiblyOn(on))
                    .toList()),
        pair,
        ties,
        partnerships.signings(pairs, recorded).stream()
            .filter(it -> !it.fact().on().first().isAfter(on))
            .toList(),
        inNetworks,
        cities.map(city -> seats(city, family, reading)),
        cities.map(city -> offices(city, family, reading)),
        projects(cities, reading),
        Stream.<Event>concat(meetings(cities, reading), summits(cities, reading))
            .sorted(LATEST_FIRST)
            .toList(),
        ties.stream().flatMap(it -> coming(it, on)).sorted(BY_DATE).toList(),
        texts(pairs, "note", reading),
        texts(asked, "description", reading),
        claims.of(pairs, recorded).stream()
            .filter(it -> it.fact().on() == null || !it.fact().on().first().isAfter(on))
            .toList());
  }

  private List<Worded> texts(List<FactId> bearers, String kind, Reading reading) {
    return bearers.isEmpty()
        ? List.of()
        : names.texts(bearers, reading).stream()
            .filter(it -> it.kind().equals(kind))
            .filter(it -> !it.period().sinceFrom().isAfter(reading.on()))
            .toList();
  }

  /** The networks of either, in the order in which the earlier of the two came to each. */
  private List<InNetwork> networks(Both<Organizations.Listed> cities, Reading reading) {
    var spells =
        cities.map(
            city ->
                members.ofOrganization(city.id(), reading.recorded()).stream()
                    .filter(it -> !it.fact().period().sinceFrom().isAfter(reading.on()))
                    .collect(Collectors.groupingBy(it -> it.fact().network())));
    var ids = new LinkedHashSet<FactId>();
    spells.stream().forEach(it -> ids.addAll(it.keySet()));
    var listed = networks.find(ids, reading.recorded());
    return ids.stream()
        .flatMap(it -> Stream.ofNullable(listed.get(it)))
        .filter(it -> hasBegun(it.id(), reading))
        .map(
            it ->
                new InNetwork(
                    it,
                    spells.map(all -> all.getOrDefault(it.id(), List.of())),
                    networks.stage(it.id(), reading.on(), reading.recorded()),
                    complete.on(it.id(), "members", reading.on(), reading.recorded())))
        .sorted(
            Comparator.<InNetwork, LocalDate>comparing(
                    it ->
                        it.spells().stream()
                            .flatMap(List::stream)
                            .map(spell -> spell.fact().period().sinceFrom())
                            .min(Comparator.naturalOrder())
                            .orElse(LocalDate.MAX))
                .thenComparing(it -> it.network().slug()))
        .toList();
  }

  /** Nobody belongs to a network before there is one. */
  private boolean hasBegun(FactId network, Reading reading) {
    var life = networks.life(network, reading.recorded());
    return life.isEmpty()
        || life.stream().anyMatch(it -> !it.fact().period().sinceFrom().isAfter(reading.on()));
  }

  /** The networks that both may be in on the day, and their sections. */
  private Set<FactId> family(List<InNetwork> inNetworks, Reading reading) {
    var family = new LinkedHashSet<FactId>();
    for (var it : inNetworks) {
      if (it.bothOn(reading.on()) == Certainty.NOT) {
        continue;
      }
      family.add(it.network().id());
      networks.sections(it.network().id(), reading.recorded()).stream()
          .flatMap(section -> Stream.ofNullable(section.fact().organization()))
          .forEach(family::add);
    }
    return family;
  }

  private List<Bodies.Held> seats(Organizations.Listed city, Set<FactId> family, Reading reading) {
    return bodies.heldBy(city.id(), reading.recorded()).stream()
        .filter(it -> family.contains(it.body().body().network()))
        .filter(it -> it.holding().fact().period().possiblyOn(reading.on()))
        .toList();
  }

  private List<Kept<Secretariat>> offices(
      Organizations.Listed city, Set<FactId> family, Reading reading) {
    return networks.secretariatsIn(city.id(), reading.recorded()).stream()
        .filter(it -> family.contains(it.fact().network()))
        .filter(it -> !it.fact().period().sinceFrom().isAfter(reading.on()))
        .toList();
  }

  private List<InProject> projects(Both<Organizations.Listed> cities, Reading reading) {
    var parts =
        cities.map(
            city ->
                projects.partsOf(city.id(), reading.recorded()).stream()
                    .filter(it -> !it.fact().period().sinceFrom().isAfter(reading.on()))
                    .collect(
                        Collectors.groupingBy(
                            it -> it.fact().project(), LinkedHashMap::new, Collectors.toList())));
    var common = common(parts);
    var listed = projects.find(common, reading.recorded());
    return common.stream()
        .flatMap(it -> Stream.ofNullable(listed.get(it)))
        .sorted(
            Comparator.<Projects.Listed, LocalDate>comparing(
                    it -> it.project().period().sinceFrom())
                .thenComparing(Projects.Listed::slug))
        .map(it -> new InProject(it, parts.map(all -> all.getOrDefault(it.id(), List.of()))))
        .toList();
  }

  private Stream<AtMeeting> meetings(Both<Organizations.Listed> cities, Reading reading) {
    var found = new LinkedHashMap<FactId, Meetings.Listed>();
    Both<Map<FactId, List<Kept<Attendance>>>> there =
        cities.map(
            city -> {
              var attended = new LinkedHashMap<FactId, List<Kept<Attendance>>>();
              meetings
                  .attendedBy(city.id(), reading.recorded())
                  .forEach(
                      it -> {
                        if (it.attendance().fact().manner() != Manner.ABSENT) {
                          found.put(it.meeting().id(), it.meeting());
                          add(attended, it.meeting().id()).add(it.attendance());
                        }
                      });
              meetings
                  .hostedBy(city.id(), reading.recorded())
                  .forEach(
                      it -> {
                        found.put(it.id(), it);
                        add(attended, it.id());
                      });
              return attended;
            });
    return common(there).stream()
        .flatMap(it -> Stream.ofNullable(found.get(it)))
        .filter(it -> it.meeting().status() != MeetingStatus.NOT_HELD)
        .filter(it -> !it.meeting().on().first().isAfter(reading.on()))
        .map(it -> new AtMeeting(it, there.map(all -> all.getOrDefault(it.id(), List.of()))));
  }

  private Stream<AtSummit> summits(Both<Organizations.Listed> cities, Reading reading) {
    Both<Map<FactId, List<Kept<Appearance>>>> there =
        cities.map(
            city -> {
              var appeared = new LinkedHashMap<FactId, List<Kept<Appearance>>>();
              summits
                  .appearancesOf(city.id(), reading.recorded())
                  .forEach(it -> add(appeared, it.fact().edition()).add(it));
              summits.hostedBy(city.id(), reading.recorded()).forEach(it -> add(appeared, it.id()));
              return appeared;
            });
    var editions = summits.editionsById(common(there), reading.recorded());
    return editions.values().stream()
        .filter(it -> it.edition().status() != EditionStatus.NOT_HELD)
        .filter(it -> !it.edition().on().first().isAfter(reading.on()))
        .map(it -> new AtSummit(it, there.map(all -> all.getOrDefault(it.id(), List.of()))));
  }

  private static <T> List<T> add(Map<FactId, List<T>> to, FactId id) {
    return to.computeIfAbsent(id, _ -> new ArrayList<>());
  }

  private static <T> List<FactId> common(Both<? extends Map<FactId, List<T>>> both) {
    return both.one().keySet().stream().filter(both.other()::containsKey).toList();
  }

  private static final Comparator<Coming> BY_DATE =
      Comparator.comparing(Coming::from)
          .thenComparing(Coming::to)
          .thenComparingInt(Coming::years)
          .thenComparing(it -> it.tie().id().value());

  /** The round anniversaries of a tie that may fall into the next years, while it may hold. */
  static Stream<Coming> coming(Kept<Tie> tie, LocalDate on) {
    Period period = tie.fact().period();
    Edtf since = period.since();
    if (since == null
        || since.first().equals(Edtf.UNBOUNDED_PAST)
        || since.last().equals(Edtf.UNBOUNDED_FUTURE)) {
      return Stream.empty();
    }
    var until = on.plusYears(AHEAD);
    return RoundYears.all().stream()
        .filter(it -> since.last().getYear() + it <= 9999)
        .map(it -> new Coming(tie, it, after(since.first(), it), after(since.last(), it)))
        .filter(it -> !it.to().isBefore(on) && !it.from().isAfter(until))
        .filter(it -> period.possiblyOn(on) && it.from().isBefore(period.untilTo()));
  }

  private static LocalDate after(LocalDate day, int years) {
    return MonthDay.from(day).atYear(day.getYear() + years);
  }
}
