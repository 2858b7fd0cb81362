package city.kontor.briefings;

import city.kontor.bodies.Bodies;
import city.kontor.claims.Claim;
import city.kontor.dates.Certainty;
import city.kontor.dates.Edtf;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.meetings.Attendance;
import city.kontor.meetings.Manner;
import city.kontor.meetings.Meetings;
import city.kontor.members.Membership;
import city.kontor.names.Worded;
import city.kontor.networks.Networks;
import city.kontor.networks.Secretariat;
import city.kontor.organizations.Organizations;
import city.kontor.partnerships.Partnerships;
import city.kontor.partnerships.Signing;
import city.kontor.partnerships.Tie;
import city.kontor.projects.Participation;
import city.kontor.projects.Projects;
import city.kontor.summits.Appearance;
import city.kontor.summits.Summits;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the record holds of two cities together, up to a day. It is the same from either side.
 *
 * @param whole the same whatever the day
 * @param pair what they are as a pair, if anything ties or tied them
 * @param networks in which either is or was by then
 * @param seats in bodies of networks that both are in, possible on the day
 * @param offices of networks that both are in, hosted by either
 * @param projects in which both have or had a part
 * @param events where both were, the latest first
 * @param notes what is written about the pair
 * @param questions what nobody knows of the pair
 * @param claims what documents say of the pair beside the facts
 */
record Briefing(
    LocalDate on,
    Both<Organizations.Listed> cities,
    Whole whole,
    Both<List<Organizations.Holder>> inOffice,
    Optional<Partnerships.Listed> pair,
    List<Kept<Tie>> ties,
    List<Kept<Signing>> signings,
    List<InNetwork> networks,
    Both<List<Bodies.Held>> seats,
    Both<List<Kept<Secretariat>>> offices,
    List<InProject> projects,
    List<Event> events,
    List<Coming> coming,
    List<Worded> notes,
    List<Worded> questions,
    List<Kept<Claim>> claims) {

  /**
   * The part of both in a network.
   *
   * @param complete whether the list of its members is complete on the day
   */
  record InNetwork(
      Networks.Listed network,
      Both<List<Kept<Membership>>> spells,
      Networks.Staged stage,
      boolean complete) {

    Both<Certainty> on(LocalDate day) {
      return spells.map(
          all ->
              all.stream()
                  .map(it -> it.fact().period().on(day))
                  .min(Enum::compareTo)
                  .orElse(Certainty.NOT));
    }

    /** Whether both were in it on the day: as sure as the less sure of the two. */
    Certainty bothOn(LocalDate day) {
      return on(day).stream().max(Enum::compareTo).orElseThrow();
    }

    boolean onlyOne(LocalDate day) {
      return on(day).stream().filter(it -> it == Certainty.NOT).count() == 1;
    }

    boolean everBoth() {
      return spells.stream().noneMatch(List::isEmpty);
    }
  }

  /** The parts of both in a project. */
  record InProject(Projects.Listed project, Both<List<Kept<Participation>>> parts) {

    /** What of it had begun by a day, if both had begun a part. */
    Optional<InProject> begunBy(LocalDate day) {
      var begun =
          parts.map(
              all ->
                  all.stream().filter(it -> Briefings.hasBegun(it.fact().period(), day)).toList());
      return begun.stream().anyMatch(List::isEmpty)
          ? Optional.empty()
          : Optional.of(new InProject(project, begun));
    }
  }

  /** Where both were. */
  sealed interface Event {
    FactId id();

    Edtf on();

    String path();

    @Nullable FactId host();

    /** The facts that say so. */
    Stream<FactId> facts();

    /** Whether one of them is only named in what was adopted there. */
    boolean onlyNamed();
  }

  /** A meeting of a network. */
  record AtMeeting(Meetings.Listed meeting, Both<List<Kept<Attendance>>> there) implements Event {

    @Override
    public FactId id() {
      return meeting.id();
    }

    @Override
    public Edtf on() {
      return meeting.meeting().on();
    }

    @Override
    public String path() {
      return meeting.path();
    }

    @Override
    public @Nullable FactId host() {
      return meeting.meeting().host();
    }

    @Override
    public Stream<FactId> facts() {
      return Stream.concat(
          Stream.of(meeting.id()), there.stream().flatMap(List::stream).map(Kept::id));
    }

    @Override
    public boolean onlyNamed() {
      return there.stream()
          .anyMatch(
              all ->
                  !all.isEmpty()
                      && all.stream().allMatch(it -> it.fact().manner() == Manner.NAMED));
    }
  }

  /** An edition of a summit. */
  record AtSummit(Summits.Occurrence edition, Both<List<Kept<Appearance>>> there) implements Event {

    @Override
    public FactId id() {
      return edition.id();
    }

    @Override
    public Edtf on() {
      return edition.edition().on();
    }

    @Override
    public String path() {
      return edition.path();
    }

    @Override
    public @Nullable FactId host() {
      return edition.edition().host();
    }

    @Override
    public Stream<FactId> facts() {
      return Stream.concat(
          Stream.of(edition.id()), there.stream().flatMap(List::stream).map(Kept::id));
    }

    @Override
    public boolean onlyNamed() {
      return false;
    }
  }

  /**
   * A round anniversary that comes.
   *
   * @param from its first possible day
   * @param to its last possible day
   */
  record Coming(Kept<Tie> tie, int years, LocalDate from, LocalDate to) {}

  /** The networks in which both are on the day, as sure as said. */
  List<InNetwork> shared(Certainty certainty) {
    return networks.stream().filter(it -> it.bothOn(on) == certainty).toList();
  }

  /** The networks in which one of them is on the day, and the other is not as far as recorded. */
  List<InNetwork> onlyOne() {
    return networks.stream().filter(it -> it.onlyOne(on)).toList();
  }

  /** The networks in which both once were, and neither is on the day. */
  List<InNetwork> former() {
    return networks.stream()
        .filter(InNetwork::everBoth)
        .filter(it -> it.bothOn(on) == Certainty.NOT && !it.onlyOne(on))
        .toList();
  }

  /** Every fact told. */
  Set<FactId> facts() {
    var facts = new LinkedHashSet<FactId>();
    inOffice.stream().flatMap(List::stream).forEach(it -> facts.add(it.term()));
    pair.ifPresent(it -> facts.add(it.id()));
    ties.forEach(it -> facts.add(it.id()));
    signings.forEach(it -> facts.add(it.id()));
    networks.forEach(
        it -> it.spells().stream().flatMap(List::stream).forEach(spell -> facts.add(spell.id())));
    seats.stream().flatMap(List::stream).forEach(it -> facts.add(it.holding().id()));
    offices.stream().flatMap(List::stream).forEach(it -> facts.add(it.id()));
    projects.forEach(
        it -> it.parts().stream().flatMap(List::stream).forEach(part -> facts.add(part.id())));
    events.forEach(it -> it.facts().forEach(facts::add));
    notes.forEach(it -> facts.add(it.fact()));
    claims.forEach(it -> facts.add(it.id()));
    return facts;
  }
}
