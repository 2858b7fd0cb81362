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
import city.kontor.history.Recorded;
import city.kontor.meetings.Attendance;
import city.kontor.meetings.Manner;
import city.kontor.meetings.MeetingStatus;
import city.kontor.meetings.Meetings;
import city.kontor.members.Members;
import city.kontor.names.Names;
import city.kontor.names.Worded;
import city.kontor.networks.Networks;
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
import java.util.List;
import java.util.Map;
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
    var whole = whole(cities, pairs, recorded);
    var ties = whole.ties().stream().filter(it -> hasBegun(it.fact().period(), on)).toList();
    var inNetworks = networks(whole, on);
    var family = whole.family(inNetworks.stream().filter(it -> it.bothOn(on) != Certainty.NOT));
    var asked = claims.questions(pairs, recorded).stream().map(Kept::id).toList();
    return new Briefing(
        on,
        cities,
        whole,
        whole
            .inOffice()
            .map(all -> all.stream().filter(it -> isInOffice(it.period(), on)).toList()),
        pair,
        ties,
        whole.signings().stream().filter(it -> !it.fact().on().first().isAfter(on)).toList(),
        inNetworks,
        whole
            .seats()
            .map(
                all ->
                    all.stream()
                        .filter(it -> family.contains(it.body().body().network()))
                        .filter(it -> it.holding().fact().period().possiblyOn(on))
                        .toList()),
        whole
            .offices()
            .map(
                all ->
                    all.stream()
                        .filter(it -> family.contains(it.fact().network()))
                        .filter(it -> hasBegun(it.fact().period(), on))
                        .toList()),
        whole.projects().stream().flatMap(it -> it.begunBy(on).stream()).toList(),
        whole.events().stream().filter(it -> !it.on().first().isAfter(on)).toList(),
        ties.stream().flatMap(it -> coming(it, on)).sorted(BY_DATE).toList(),
        texts(pairs, "note", reading),
        texts(asked, "description", reading),
        claims.of(pairs, recorded).stream()
            .filter(it -> it.fact().on() == null || !it.fact().on().first().isAfter(on))
            .toList());
  }

  static boolean hasBegun(Period period, LocalDate on) {
    return !period.sinceFrom().isAfter(on);
  }

  private Whole whole(Both<Organizations.Listed> cities, List<FactId> pairs, Recorded recorded) {
    var spells = cities.map(city -> members.ofOrganization(city.id(), recorded));
    var ids =
        spells.stream().flatMap(List::stream).map(it -> it.fact().network()).distinct().toList();
    return new Whole(
        cities.map(city -> organizations.holders(city.id(), recorded)),
        partnerships.ties(pairs, recorded),
        partnerships.signings(pairs, recorded),
        spells,
        networks.find(ids, recorded),
        complete.spans(ids, "members", recorded),
        networks.lives(ids, recorded),
        networks.sections(ids, recorded),
        cities.map(city -> bodies.heldBy(city.id(), recorded)),
        cities.map(city -> networks.secretariatsIn(city.id(), recorded)),
        projects(cities, recorded),
        Stream.<Event>concat(meetings(cities, recorded), summits(cities, recorded))
            .sorted(LATEST_FIRST)
            .toList());
  }

  private List<Worded> texts(List<FactId> bearers, String kind, Reading reading) {
    return bearers.isEmpty()
        ? List.of()
        : names.texts(bearers, reading).stream()
            .filter(it -> it.kind().equals(kind))
            .filter(it -> hasBegun(it.period(), reading.on()))
            .toList();
  }

  /** The networks of either, in the order in which the earlier of the two came to each. */
  private List<InNetwork> networks(Whole whole, LocalDate on) {
    var spells =
        whole
            .spells()
            .map(
                all ->
                    all.stream()
                        .filter(it -> hasBegun(it.fact().period(), on))
                        .collect(Collectors.groupingBy(it -> it.fact().network())));
    var listed = whole.networks();
    return listed.values().stream()
        .filter(it -> spells.stream().anyMatch(all -> all.containsKey(it.id())))
        .filter(it -> whole.hasBegun(it.id(), on))
        .map(
            it ->
                new InNetwork(
                    it,
                    spells.map(all -> all.getOrDefault(it.id(), List.of())),
                    Networks.Staged.on(whole.life(it.id()), on),
                    whole.complete(it.id()).stream()
                        .anyMatch(span -> span.period().certainlyOn(on))))
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

  private List<InProject> projects(Both<Organizations.Listed> cities, Recorded recorded) {
    var parts =
        cities.map(
            city ->
                projects.partsOf(city.id(), recorded).stream()
                    .collect(
                        Collectors.groupingBy(
                            it -> it.fact().project(), LinkedHashMap::new, Collectors.toList())));
    var common = common(parts);
    var listed = projects.find(common, recorded);
    return common.stream()
        .flatMap(it -> Stream.ofNullable(listed.get(it)))
        .sorted(
            Comparator.<Projects.Listed, LocalDate>comparing(
                    it -> it.project().period().sinceFrom())
                .thenComparing(Projects.Listed::slug))
        .map(it -> new InProject(it, parts.map(all -> all.getOrDefault(it.id(), List.of()))))
        .toList();
  }

  private Stream<AtMeeting> meetings(Both<Organizations.Listed> cities, Recorded recorded) {
    var found = new LinkedHashMap<FactId, Meetings.Listed>();
    Both<Map<FactId, List<Kept<Attendance>>>> there =
        cities.map(
            city -> {
              var attended = new LinkedHashMap<FactId, List<Kept<Attendance>>>();
              meetings
                  .attendedBy(city.id(), recorded)
                  .forEach(
                      it -> {
                        if (it.attendance().fact().manner() != Manner.ABSENT) {
                          found.put(it.meeting().id(), it.meeting());
                          add(attended, it.meeting().id()).add(it.attendance());
                        }
                      });
              meetings
                  .hostedBy(city.id(), recorded)
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
        .map(it -> new AtMeeting(it, there.map(all -> all.getOrDefault(it.id(), List.of()))));
  }

  private Stream<AtSummit> summits(Both<Organizations.Listed> cities, Recorded recorded) {
    Both<Map<FactId, List<Kept<Appearance>>>> there =
        cities.map(
            city -> {
              var appeared = new LinkedHashMap<FactId, List<Kept<Appearance>>>();
              summits
                  .appearancesOf(city.id(), recorded)
                  .forEach(it -> add(appeared, it.fact().edition()).add(it));
              summits.hostedBy(city.id(), recorded).forEach(it -> add(appeared, it.id()));
              return appeared;
            });
    var editions = summits.editionsById(common(there), recorded);
    return editions.values().stream()
        .filter(it -> it.edition().status() != EditionStatus.NOT_HELD)
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

  /** Of whom it is not known when an office began, nobody says that it had begun by a day. */
  private static boolean isInOffice(Period period, LocalDate on) {
    return period.certainlyOn(on)
        || (period.possiblyOn(on) && !period.sinceFrom().equals(Edtf.UNBOUNDED_PAST));
  }
}
