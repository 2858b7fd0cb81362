package city.kontor.projects;

import city.kontor.facts.FactIds;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement about joint projects. */
@Repository
class ProjectSql {

  private final JdbcClient jdbc;

  ProjectSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Kept<Project>> find(Collection<FactId> ids, Recorded recorded) {
    return jdbc.sql(
            """
            select p.id, p.network, p.adopted, p.since, p.until
            from projects.project_recorded p
            where p.id = any(:ids::uuid[])
              and history.shown(p.recording, p.superseded, p.visibility, p.released, :recorded)
            """)
        .param("ids", FactIds.array(ids))
        .param("recorded", recorded.no())
        .query(Kept.rows(Project.class))
        .list();
  }

  List<Kept<Project>> all(Recorded recorded) {
    return jdbc.sql(
            """
            select p.id, p.network, p.adopted, p.since, p.until
            from projects.project_recorded p
            where history.shown(p.recording, p.superseded, p.visibility, p.released, :recorded)
            order by p.since_from, p.id
            """)
        .param("recorded", recorded.no())
        .query(Kept.rows(Project.class))
        .list();
  }

  List<Kept<Project>> ofNetwork(FactId network, Recorded recorded) {
    return jdbc.sql(
            """
            select p.id, p.network, p.adopted, p.since, p.until
            from projects.project_recorded p
            where p.network = :network
              and history.shown(p.recording, p.superseded, p.visibility, p.released, :recorded)
            order by p.since_from, p.id
            """)
        .param("network", network.value())
        .param("recorded", recorded.no())
        .query(Kept.rows(Project.class))
        .list();
  }

  List<Kept<Participation>> parts(Collection<FactId> projects, Recorded recorded) {
    return jdbc.sql(
            """
            select t.id, t.project, t.organization, t.role, t.meeting, t.since, t.until
            from projects.participation_recorded t
            where t.project = any(:projects::uuid[])
              and history.shown(t.recording, t.superseded, t.visibility, t.released, :recorded)
            order by t.since_from, t.id
            """)
        .param("projects", FactIds.array(projects))
        .param("recorded", recorded.no())
        .query(Kept.rows(Participation.class))
        .list();
  }

  List<Kept<Participation>> partsOf(FactId organization, Recorded recorded) {
    return jdbc.sql(
            """
            select t.id, t.project, t.organization, t.role, t.meeting, t.since, t.until
            from projects.participation_recorded t
            where t.organization = :organization
              and history.shown(t.recording, t.superseded, t.visibility, t.released, :recorded)
            order by t.since_from, t.id
            """)
        .param("organization", organization.value())
        .param("recorded", recorded.no())
        .query(Kept.rows(Participation.class))
        .list();
  }

  List<Kept<Activity>> activities(Collection<FactId> projects, Recorded recorded) {
    return jdbc.sql(
            """
            select a.id, a.project, a.kind, a."on", a.host
            from projects.activity_recorded a
            where a.project = any(:projects::uuid[])
              and history.shown(a.recording, a.superseded, a.visibility, a.released, :recorded)
            order by a.on_from, a.id
            """)
        .param("projects", FactIds.array(projects))
        .param("recorded", recorded.no())
        .query(Kept.rows(Activity.class))
        .list();
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
    return jdbc.sql(
            """
            select p.id, p.activity, p.organization, p.people
            from projects.presence_recorded p
            where p.activity = any(:activities::uuid[])
              and history.shown(p.recording, p.superseded, p.visibility, p.released, :recorded)
            order by p.id
            """)
        .param("activities", FactIds.array(activities))
        .param("recorded", recorded.no())
        .query(Kept.rows(Presence.class))
        .list();
  }

  List<Kept<Presence>> presencesOf(FactId organization, Recorded recorded) {
    return jdbc.sql(
            """
            select p.id, p.activity, p.organization, p.people
            from projects.presence_recorded p
            where p.organization = :organization
              and history.shown(p.recording, p.superseded, p.visibility, p.released, :recorded)
            order by p.id
            """)
        .param("organization", organization.value())
        .param("recorded", recorded.no())
        .query(Kept.rows(Presence.class))
        .list();
  }
}
