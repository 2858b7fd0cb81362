package city.kontor.projects;

import city.kontor.dates.Edtf;
import city.kontor.facts.Addresses;
import city.kontor.facts.Beginnings;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import city.kontor.names.Directory;
import city.kontor.networks.Networks;
import city.kontor.web.Reading;
import city.kontor.web.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Joint projects: who leads, who takes part, what was done under them. */
@Service
public class Projects {

  private final ProjectSql sql;
  private final Networks networks;
  private final Addresses addresses;
  private final Directory directory;

  Projects(ProjectSql sql, Networks networks, Addresses addresses, Directory directory) {
    this.sql = sql;
    this.networks = networks;
    this.addresses = addresses;
    this.directory = directory;
  }

  /** A project with its identity and slug. */
  public record Listed(FactId id, String slug, Project project) implements Directory.Entry {

    @Override
    public String path() {
      return "/projects/" + slug;
    }
  }

  public Optional<Listed> find(FactId id, Recorded recorded) {
    return listed(sql.find(List.of(id), recorded), recorded).stream().findFirst();
  }

  /** Those of these projects that stand as of the recording. */
  public Map<FactId, Listed> find(Collection<FactId> ids, Recorded recorded) {
    return ids.isEmpty()
        ? Map.of()
        : listed(sql.find(ids, recorded), recorded).stream()
            .collect(Collectors.toMap(Listed::id, Function.identity()));
  }

  /** All projects, oldest first. */
  public List<Listed> all(Recorded recorded) {
    return listed(sql.all(recorded), recorded);
  }

  /** The projects that a network adopted, oldest first. */
  public List<Listed> ofNetwork(FactId network, Recorded recorded) {
    return listed(sql.ofNetwork(network, recorded), recorded);
  }

  /**
   * The project at a slug, current or former, or of this name.
   *
   * @throws Refusal.NotFound with names that look like it
   */
  public Listed at(String slug, Reading reading) {
    return directory.at(
        "projects", slug, ids -> find(ids, reading.recorded()), "refusal.project", reading);
  }

  /** Who leads, takes part, proposed and reported, project after project, oldest first. */
  public List<Kept<Participation>> parts(Collection<FactId> projects, Recorded recorded) {
    return projects.isEmpty() ? List.of() : cutParts(sql.parts(projects, recorded), recorded);
  }

  /** Who leads or led a project, oldest first. */
  public List<Kept<Participation>> leads(FactId project, Recorded recorded) {
    return parts(List.of(project), recorded).stream()
        .filter(it -> it.fact().role() == Role.LEAD)
        .toList();
  }

  /** The part an organization has or had in any project, oldest first. */
  public List<Kept<Participation>> partsOf(FactId organization, Recorded recorded) {
    return cutParts(sql.partsOf(organization, recorded), recorded);
  }

  /** What was done under these projects, oldest first. */
  public List<Kept<Activity>> activities(Collection<FactId> projects, Recorded recorded) {
    return projects.isEmpty() ? List.of() : sql.activities(projects, recorded);
  }

  /** Who took part in these activities. */
  public List<Kept<Presence>> presences(Collection<FactId> activities, Recorded recorded) {
    return activities.isEmpty() ? List.of() : sql.presences(activities, recorded);
  }

  /**
   * An activity under a project that an organization had to do with.
   *
   * @param presence that it took part; null where only that it was host is recorded
   */
  public record Concerned(
      Kept<Activity> activity, boolean isHost, @Nullable Kept<Presence> presence) {}

  /** What was done under projects at an organization or with it, oldest first. */
  public List<Concerned> activitiesOf(FactId organization, Recorded recorded) {
    var presences =
        sql.presencesOf(organization, recorded).stream()
            .collect(Collectors.toMap(it -> it.fact().activity(), it -> it, (one, _) -> one));
    return sql.activities(organization, presences.keySet(), recorded).stream()
        .map(it -> new Concerned(it, organization.equals(it.fact().host()), presences.get(it.id())))
        .toList();
  }

  private List<Listed> listed(List<Kept<Project>> projects, Recorded recorded) {
    return addresses.listed(cut(projects, recorded), Listed::new);
  }

  /** A project is of a network, and so not older than it. */
  private List<Kept<Project>> cut(List<Kept<Project>> projects, Recorded recorded) {
    return Beginnings.cut(
        projects,
        Project::network,
        Project::period,
        Project::with,
        it -> networks.firstDays(it, recorded));
  }

  /** Nobody takes part in a project before there is one. */
  private List<Kept<Participation>> cutParts(List<Kept<Participation>> parts, Recorded recorded) {
    return Beginnings.cut(
        parts,
        Participation::project,
        Participation::period,
        Participation::with,
        it ->
            cut(sql.find(it, recorded), recorded).stream()
                .filter(project -> !project.fact().period().sinceFrom().equals(Edtf.UNBOUNDED_PAST))
                .collect(
                    Collectors.toMap(Kept::id, project -> project.fact().period().sinceFrom())));
  }
}
