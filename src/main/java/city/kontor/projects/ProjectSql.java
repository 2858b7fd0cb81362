package city.kontor.projects;

import city.kontor.facts.FactIds;
import city.kontor.facts.Kept;
import city.kontor.facts.Shown;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement about joint projects. */
@Repository
class ProjectSql {

  private static final String BY_BEGINNING = "since_from, id";
  private static final String BY_RECORDING = "id";

  private final JdbcClient jdbc;
  private final Shown shown;

  ProjectSql(JdbcClient jdbc, Shown shown) {
    this.jdbc = jdbc;
    this.shown = shown;
  }

  List<Kept<Project>> find(Collection<FactId> ids, Recorded recorded) {
    return shown.by("id", ids, Project.class, BY_RECORDING, recorded);
  }

  List<Kept<Project>> all(Recorded recorded) {
    return shown.all(Project.class, BY_BEGINNING, recorded);
  }

  List<Kept<Project>> ofNetwork(FactId network, Recorded recorded) {
    return shown.by("network", network, Project.class, BY_BEGINNING, recorded);
  }

  List<Kept<Participation>> parts(Collection<FactId> projects, Recorded recorded) {
    return shown.by("project", projects, Participation.class, BY_BEGINNING, recorded);
  }

  List<Kept<Participation>> partsOf(FactId organization, Recorded recorded) {
    return shown.by("organization", organization, Participation.class, BY_BEGINNING, recorded);
  }

  List<Kept<Activity>> activities(Collection<FactId> projects, Recorded recorded) {
    return shown.by("project", projects, Activity.class, "on_from, id", recorded);
  }

  /** What was done at an organization, and these. */
  List<Kept<Activity>> activities(FactId host, Collection<FactId> ids, Recorded recorded) {
    return jdbc.sql(
            """
            select a.id, a.project, a.kind, a."on", a.host
            from projects.activity_recorded a
            where (a.host = :host or a.id = any(:ids::uuid[]))
              and history.shown(a.recording, a.superseded, a.visibility, a.released, :recorded)
            order by a.on_from, a.id
            """)
        .param("host", host.value())
        .param("ids", FactIds.array(ids))
        .param("recorded", recorded.no())
        .query(Kept.rows(Activity.class))
        .list();
  }

  List<Kept<Presence>> presences(Collection<FactId> activities, Recorded recorded) {
    return shown.by("activity", activities, Presence.class, BY_RECORDING, recorded);
  }

  List<Kept<Presence>> presencesOf(FactId organization, Recorded recorded) {
    return shown.by("organization", organization, Presence.class, BY_RECORDING, recorded);
  }
}
