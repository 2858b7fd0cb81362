package city.kontor.publishing;

import city.kontor.bodies.Bodies;
import city.kontor.dates.Edtf;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.meetings.Attendance;
import city.kontor.meetings.MeetingStatus;
import city.kontor.meetings.Meetings;
import city.kontor.networks.Networks;
import city.kontor.networks.Stage;
import city.kontor.projects.Activity;
import city.kontor.projects.Participation;
import city.kontor.projects.Projects;
import city.kontor.projects.Role;
import city.kontor.summits.Appearance;
import city.kontor.summits.EditionStatus;
import city.kontor.summits.Summits;
import city.kontor.web.Words;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is known of one network and of the city's part in it, up to the day. Sections in which the
 * city has no membership of its own belong to it.
 */
record Chapter(Part part, Gathered all) {

  FactId id() {
    return part.id();
  }

  LocalDate on() {
    return all.reading().on();
  }

  Words words() {
    return all.words();
  }

  String city() {
    return name(all.city().id());
  }

  String name(FactId bearer) {
    return all.names(id()).text(bearer);
  }

  Networks.Staged stage() {
    return Networks.Staged.on(
        all.theirs().lives().stream().filter(it -> it.fact().network().equals(id())).toList(),
        on());
  }

  boolean isActive() {
    return stage().certain().filter(it -> it.fact().stage() == Stage.ACTIVE).isPresent();
  }

  /** The meetings of the network itself that have surely been held, oldest first. */
  List<Meetings.Listed> meetings() {
    return held(Set.of(id())).toList();
  }

  List<Meetings.Listed> hosted() {
    return held(family()).filter(this::isHere).toList();
  }

  /** The meetings told of on some day: those of the network, and others that concern the city. */
  List<Meetings.Listed> everyMeeting() {
    var attended = all.own().attendance().stream().map(it -> it.fact().meeting()).toList();
    return meetings(family())
        .filter(
            it -> it.meeting().network().equals(id()) || isHere(it) || attended.contains(it.id()))
        .toList();
  }

  /** Those the city was to receive, of which no source says that they took place. */
  List<Meetings.Listed> announced() {
    return all.theirs().meetings().stream()
        .filter(it -> family().contains(it.meeting().network()))
        .filter(it -> it.meeting().status() == MeetingStatus.ANNOUNCED)
        .filter(it -> hasBegun(it.meeting().on()))
        .filter(this::isHere)
        .toList();
  }

  boolean isHere(Meetings.Listed meeting) {
    return all.city().id().equals(meeting.meeting().host());
  }

  /** A meeting and the city's part in it. */
  record Attended(Meetings.Listed meeting, Kept<Attendance> attendance) {}

  List<Attended> attended() {
    var parts =
        all.own().attendance().stream()
            .collect(Collectors.toMap(it -> it.fact().meeting(), it -> it, (one, _) -> one));
    return held(family())
        .filter(it -> parts.containsKey(it.id()))
        .map(it -> new Attended(it, Objects.requireNonNull(parts.get(it.id()))))
        .toList();
  }

  List<Summits.Listed> series() {
    return all.theirs().series().stream().filter(it -> id().equals(it.series().network())).toList();
  }

  /** The editions of its series that have begun, in their order. */
  List<Summits.Occurrence> editions() {
    return everyEdition().stream().filter(it -> hasBegun(it.edition().on())).toList();
  }

  /** Those that were held, whatever the day. */
  List<Summits.Occurrence> everyEdition() {
    var series = series().stream().map(Summits.Listed::id).toList();
    return all.theirs().editions().stream()
        .filter(it -> series.contains(it.edition().series()))
        .filter(it -> it.edition().status() != EditionStatus.NOT_HELD)
        .filter(it -> it.edition().status() != EditionStatus.ANNOUNCED)
        .toList();
  }

  /** An edition and the city's part in it. */
  record Appeared(Summits.Occurrence edition, Kept<Appearance> appearance) {}

  List<Appeared> appeared() {
    return editions().stream()
        .flatMap(
            edition ->
                all.own().appearances().stream()
                    .filter(it -> it.fact().edition().equals(edition.id()))
                    .map(it -> new Appeared(edition, it)))
        .toList();
  }

  /** The terms of the city that have begun, oldest first. */
  List<Bodies.Held> seats() {
    return everySeat().stream()
        .filter(it -> !it.holding().fact().period().sinceFrom().isAfter(on()))
        .toList();
  }

  /** Its terms, whatever the day. */
  List<Bodies.Held> everySeat() {
    var family = family();
    return all.own().seats().stream()
        .filter(it -> family.contains(it.body().body().network()))
        .toList();
  }

  List<Kept<Participation>> roles(Role role) {
    return everyRole().stream()
        .filter(it -> it.fact().role() == role)
        .filter(it -> !it.fact().period().sinceFrom().isAfter(on()))
        .toList();
  }

  /** What it was and is in the network's joint projects, whatever the day. */
  List<Kept<Participation>> everyRole() {
    return all.own().roles().stream().filter(it -> isOfThis(it.fact().project())).toList();
  }

  /** What the city was host to under the network's joint projects. */
  List<Kept<Activity>> activitiesHosted() {
    return activities().filter(Projects.Concerned::isHost).map(it -> it.activity()).toList();
  }

  /** In what else of them it took part. */
  List<Projects.Concerned> activitiesAttended() {
    return activities().filter(it -> !it.isHost()).toList();
  }

  private Stream<Projects.Concerned> activities() {
    return everyActivity().stream().filter(it -> hasBegun(it.activity().fact().on()));
  }

  /** The same, whatever the day. */
  List<Projects.Concerned> everyActivity() {
    return all.own().activities().stream()
        .filter(it -> isOfThis(it.activity().fact().project()))
        .toList();
  }

  private boolean isOfThis(FactId project) {
    var known = all.theirs().projects().get(project);
    return known != null && id().equals(known.project().network());
  }

  private Stream<Meetings.Listed> held(Set<FactId> networks) {
    return meetings(networks).filter(it -> hasBegun(it.meeting().on()));
  }

  private Stream<Meetings.Listed> meetings(Set<FactId> networks) {
    return all.theirs().meetings().stream()
        .filter(it -> networks.contains(it.meeting().network()))
        .filter(it -> it.meeting().status() != MeetingStatus.NOT_HELD)
        .filter(it -> it.meeting().status() != MeetingStatus.ANNOUNCED);
  }

  /** Something of "2006" has begun for certain only when the year is over. */
  private boolean hasBegun(Edtf date) {
    var begun = date.isInterval() ? date.first() : date.last();
    return !begun.isAfter(on());
  }

  private Set<FactId> family() {
    var others = all.parts().stream().map(Part::id).collect(Collectors.toSet());
    var family = new HashSet<>(Set.of(id()));
    all.theirs().sections().stream()
        .filter(it -> it.fact().network().equals(id()))
        .flatMap(it -> Stream.ofNullable(it.fact().organization()))
        .filter(it -> !others.contains(it))
        .forEach(family::add);
    return family;
  }
}
