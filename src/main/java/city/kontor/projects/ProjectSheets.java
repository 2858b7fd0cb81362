package city.kontor.projects;

import city.kontor.dates.Period;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.meetings.MeetingNames;
import city.kontor.names.ChosenNames;
import city.kontor.names.NamedLink;
import city.kontor.names.Names;
import city.kontor.networks.Life;
import city.kontor.networks.Networks;
import city.kontor.organizations.Organizations;
import city.kontor.organizations.Parties;
import city.kontor.sources.Sources;
import city.kontor.sources.Tick;
import city.kontor.web.Change;
import city.kontor.web.Languages;
import city.kontor.web.Reading;
import city.kontor.web.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers, in a few questions, all that pages and documents say of some projects. */
@Component
class ProjectSheets {

  private final Projects projects;
  private final Networks networks;
  private final Organizations organizations;
  private final Names names;
  private final MeetingNames meetingNames;
  private final Sources sources;
  private final Languages languages;

  ProjectSheets(
      Projects projects,
      Networks networks,
      Organizations organizations,
      Names names,
      MeetingNames meetingNames,
      Sources sources,
      Languages languages) {
    this.projects = projects;
    this.networks = networks;
    this.organizations = organizations;
    this.names = names;
    this.meetingNames = meetingNames;
    this.sources = sources;
    this.languages = languages;
  }

  /** The order of a list that is longer than what is shown of it: only names are read for it. */
  Comparator<Projects.Listed> order(Collection<Projects.Listed> listed, Reading reading) {
    var of = listed.stream().map(it -> it.project().network()).collect(Collectors.toSet());
    return order(
        organizations.parties(of, reading),
        names.of(listed.stream().map(Projects.Listed::id).toList(), reading));
  }

  /** By the names of their networks, then by their own. */
  private static Comparator<Projects.Listed> order(Parties parties, ChosenNames chosen) {
    return Comparator.<Projects.Listed, FactId>comparing(
            it -> it.project().network(), parties.order())
        .thenComparing(Projects.Listed::id, chosen.order());
  }

  Sheet of(Collection<Projects.Listed> listed, Reading reading) {
    return of(listed, Set.of(), reading);
  }

  /** The same, mentioning further organizations. */
  Sheet of(Collection<Projects.Listed> listed, Set<FactId> further, Reading reading) {
    var ids = listed.stream().map(Projects.Listed::id).toList();
    return of(
        listed,
        projects.parts(ids, reading.recorded()),
        projects.activities(ids, reading.recorded()),
        further,
        reading);
  }

  /** What a list tells of its projects: of who takes part only the leads. */
  Sheet ofList(Collection<Projects.Listed> listed, Reading reading) {
    var ids = listed.stream().map(Projects.Listed::id).toList();
    var leads =
        projects.parts(ids, reading.recorded()).stream()
            .filter(it -> it.fact().role() == Role.LEAD)
            .toList();
    return of(listed, leads, List.of(), Set.of(), reading);
  }

  private Sheet of(
      Collection<Projects.Listed> listed,
      List<Kept<Participation>> parts,
      List<Kept<Activity>> activities,
      Set<FactId> further,
      Reading reading) {
    var ids = listed.stream().map(Projects.Listed::id).toList();
    var mentioned = new HashSet<>(further);
    listed.forEach(it -> mentioned.add(it.project().network()));
    parts.forEach(it -> mentioned.add(it.fact().organization()));
    activities.stream().flatMap(it -> Stream.ofNullable(it.fact().host())).forEach(mentioned::add);
    var presences =
        projects.presences(activities.stream().map(Kept::id).toList(), reading.recorded());
    presences.forEach(it -> mentioned.add(it.fact().organization()));
    var meetings =
        Stream.concat(
                listed.stream().map(it -> it.project().adopted()),
                parts.stream().map(it -> it.fact().meeting()))
            .flatMap(Stream::ofNullable)
            .distinct()
            .toList();
    var named = new ArrayList<>(ids);
    activities.forEach(it -> named.add(it.id()));
    var sourced = new ArrayList<>(ids);
    parts.forEach(it -> sourced.add(it.id()));
    activities.forEach(it -> sourced.add(it.id()));
    presences.forEach(it -> sourced.add(it.id()));
    return new Sheet(
        parts.stream().collect(Collectors.groupingBy(it -> it.fact().project())),
        activities.stream().collect(Collectors.groupingBy(it -> it.fact().project())),
        presences.stream().collect(Collectors.groupingBy(it -> it.fact().activity())),
        organizations.parties(mentioned, reading),
        names.of(named, reading),
        meetingNames.of(meetings, reading),
        resting(listed, reading),
        sources.ticks(sourced, reading),
        languages.words(reading.language()),
        reading);
  }

  /** The networks whose work is, or may be, at rest on the day. */
  private Set<FactId> resting(Collection<Projects.Listed> listed, Reading reading) {
    var ids = listed.stream().map(it -> it.project().network()).distinct().toList();
    return networks.lives(ids, reading.recorded()).stream()
        .map(Kept::fact)
        .filter(it -> ProjectPages.OVER.contains(it.stage()))
        .filter(it -> it.period().possiblyOn(reading.on()))
        .map(Life::network)
        .collect(Collectors.toSet());
  }

  /**
   * What was gathered.
   *
   * @param resting the networks whose work is, or may be, at rest on the day
   */
  record Sheet(
      Map<FactId, List<Kept<Participation>>> parts,
      Map<FactId, List<Kept<Activity>>> activities,
      Map<FactId, List<Kept<Presence>>> presences,
      Parties parties,
      ChosenNames chosen,
      Map<FactId, MeetingNames.Called> meetings,
      Set<FactId> resting,
      Map<FactId, Tick> ticks,
      Words words,
      Reading reading) {

    NamedLink link(Projects.Listed project) {
      return NamedLink.of(chosen.of(project.id()), reading.to(project.path()));
    }

    @Nullable NamedLink meeting(@Nullable FactId id) {
      var called = id == null ? null : meetings.get(id);
      return called == null ? null : NamedLink.of(called.name(), reading.to(called.path()));
    }

    List<Kept<Participation>> parts(FactId project) {
      return parts.getOrDefault(project, List.of());
    }

    List<Kept<Participation>> parts(FactId project, Role role) {
      return parts(project).stream().filter(it -> it.fact().role() == role).toList();
    }

    /** A project's own beginning and end, and those of the time for which each lead led it. */
    List<Change> changes(Projects.Listed project) {
      var address = reading.to(project.path());
      var own =
          Change.of(
              project.project().period(),
              "projects.change.began",
              "projects.change.ended",
              project.id(),
              address,
              () -> chosen.text(project.id()));
      var leads =
          parts(project.id(), Role.LEAD).stream()
              .flatMap(
                  it ->
                      Change.of(
                          it.fact().period(),
                          "projects.change.led",
                          "projects.change.led.ended",
                          it.id(),
                          address,
                          () ->
                              words.say(
                                  "changes.of",
                                  parties.text(it.fact().organization()),
                                  chosen.text(project.id())))
                          .stream());
      return Stream.concat(own.stream(), leads).toList();
    }

    List<Kept<Activity>> activities(FactId project) {
      return activities.getOrDefault(project, List.of());
    }

    /** Who took part in an activity, by name. */
    List<Kept<Presence>> presences(FactId activity) {
      return presences.getOrDefault(activity, List.of()).stream()
          .sorted(Comparator.comparing(it -> it.fact().organization(), parties.order()))
          .toList();
    }

    /** How many came, in words; empty where that is not known. */
    String people(@Nullable Kept<Presence> presence) {
      var people = presence == null ? null : presence.fact().people();
      return people == null ? "" : words.say("meetings.people", people);
    }

    List<ProjectListPage.Lead> leads(FactId project) {
      return parts(project, Role.LEAD).stream()
          .map(
              it ->
                  new ProjectListPage.Lead(
                      parties.link(it.fact().organization()),
                      spell(it.fact().period()),
                      ticks.get(it.id())))
          .toList();
    }

    /**
     * Whether something held on the day, in words. Where the network rests and no end was recorded,
     * that is said instead of a yes.
     */
    String then(Period period, FactId network) {
      return isOpenEnded(period, network)
          ? words.say("projects.then.open")
          : words.word("projects.then", period.on(reading.on()));
    }

    boolean isOpenEnded(Period period, FactId network) {
      return period.until() == null
          && period.certainlyOn(reading.on())
          && resting.contains(network);
    }

    String spell(Period period) {
      return period.since() == null && period.until() == null ? "" : words.period(period);
    }

    Comparator<Projects.Listed> order() {
      return ProjectSheets.order(parties, chosen);
    }
  }
}
