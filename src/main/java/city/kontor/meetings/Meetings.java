package city.kontor.meetings;

import city.kontor.facts.Addresses;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import city.kontor.names.Directory;
import city.kontor.web.Reading;
import city.kontor.web.Refusal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** The meetings of networks, and who was there. */
@Service
public class Meetings {

  private final MeetingSql sql;
  private final Addresses addresses;
  private final Directory directory;

  Meetings(MeetingSql sql, Addresses addresses, Directory directory) {
    this.sql = sql;
    this.addresses = addresses;
    this.directory = directory;
  }

  /** A meeting with its identity and slug. */
  public record Listed(FactId id, String slug, Meeting meeting) implements Directory.Entry {

    @Override
    public String path() {
      return "/meetings/" + slug;
    }
  }

  /** An organization's part in a meeting. */
  public record Attended(Kept<Attendance> attendance, Listed meeting) {}

  public Optional<Listed> find(FactId id, Recorded recorded) {
    return Optional.ofNullable(find(List.of(id), recorded).get(id));
  }

  public Map<FactId, Listed> find(Collection<FactId> ids, Recorded recorded) {
    return ids.isEmpty()
        ? Map.of()
        : listed(sql.find(ids, recorded)).stream()
            .collect(Collectors.toMap(Listed::id, Function.identity()));
  }

  /**
   * The meeting at a slug, current or former, or of this name.
   *
   * @throws Refusal.NotFound with names that look like it
   */
  public Listed at(String slug, Reading reading) {
    return directory.at(
        "meetings", slug, ids -> find(ids, reading.recorded()), "refusal.meeting", reading);
  }

  /** The meetings of a network, oldest first. */
  public List<Listed> of(FactId network, Recorded recorded) {
    return of(List.of(network), recorded);
  }

  /** The meetings of these networks, oldest first. */
  public List<Listed> of(Collection<FactId> networks, Recorded recorded) {
    return networks.isEmpty() ? List.of() : listed(sql.of(networks, recorded));
  }

  /** The meetings of a body, oldest first. */
  public List<Listed> ofBody(FactId body, Recorded recorded) {
    return listed(sql.ofBody(body, recorded));
  }

  /** The meetings that this organization received, oldest first. */
  public List<Listed> hostedBy(FactId host, Recorded recorded) {
    return listed(sql.hostedBy(host, recorded));
  }

  /** Who was at these meetings, and in what manner. */
  public List<Kept<Attendance>> attendance(Collection<FactId> meetings, Recorded recorded) {
    return meetings.isEmpty() ? List.of() : sql.attendance(meetings, recorded);
  }

  /** Where this organization was, was missed, or was named. */
  public List<Kept<Attendance>> attendanceOf(FactId organization, Recorded recorded) {
    return sql.attendedBy(organization, recorded);
  }

  /** The meetings at which this organization was, was missed, or was named; oldest first. */
  public List<Attended> attendedBy(FactId organization, Recorded recorded) {
    var attendance = sql.attendedBy(organization, recorded);
    var meetings = find(attendance.stream().map(it -> it.fact().meeting()).toList(), recorded);
    return attendance.stream()
        .flatMap(
            it ->
                Stream.ofNullable(meetings.get(it.fact().meeting()))
                    .map(meeting -> new Attended(it, meeting)))
        .sorted(Comparator.comparing(it -> it.meeting().meeting().on().first()))
        .toList();
  }

  private List<Listed> listed(List<Kept<Meeting>> meetings) {
    return addresses.listed(meetings, Listed::new);
  }
}
