package city.kontor.networks;

import city.kontor.facts.FactIds;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement about networks. */
@Repository
class NetworkSql {

  private final JdbcClient jdbc;

  NetworkSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Kept<Network>> find(Collection<FactId> organizations, Recorded recorded) {
    return jdbc.sql(
            """
            select r.id, r.organization, r.form, r.capabilities, r.recurrence
            from networks.network_recorded r
            where r.organization = any(:organizations::uuid[])
              and history.shown(r.recording, r.superseded, r.visibility, r.released, :recorded)
            """)
        .param("organizations", FactIds.array(organizations))
        .param("recorded", recorded.no())
        .query(Kept.rows(Network.class))
        .list();
  }

  List<Kept<Network>> all(Recorded recorded) {
    return jdbc.sql(
            """
            select r.id, r.organization, r.form, r.capabilities, r.recurrence
            from networks.network_recorded r
            where history.shown(r.recording, r.superseded, r.visibility, r.released, :recorded)
            """)
        .param("recorded", recorded.no())
        .query(Kept.rows(Network.class))
        .list();
  }

  /** The first that were recorded, sections left out. */
  List<Kept<Network>> first(int limit, Recorded recorded) {
    return jdbc.sql(
            """
            select r.id, r.organization, r.form, r.capabilities, r.recurrence
            from networks.network_recorded r
            where r.form is distinct from 'section'
              and history.shown(r.recording, r.superseded, r.visibility, r.released, :recorded)
            order by r.id
            limit :limit
            """)
        .param("recorded", recorded.no())
        .param("limit", limit)
        .query(Kept.rows(Network.class))
        .list();
  }

  List<Kept<Life>> lives(Collection<FactId> networks, Recorded recorded) {
    return jdbc.sql(
            """
            select r.id, r.network, r.stage, r.since, r.until
            from networks.life_recorded r
            where r.network = any(:networks::uuid[])
              and history.shown(r.recording, r.superseded, r.visibility, r.released, :recorded)
            order by r.since_from, r.since_to, r.id
            """)
        .param("networks", FactIds.array(networks))
        .param("recorded", recorded.no())
        .query(Kept.rows(Life.class))
        .list();
  }

  List<Kept<Milestone>> milestones(Collection<FactId> networks, Recorded recorded) {
    return jdbc.sql(
            """
            select r.id, r.network, r.kind, r."on", r.host
            from networks.milestone_recorded r
            where r.network = any(:networks::uuid[])
              and history.shown(r.recording, r.superseded, r.visibility, r.released, :recorded)
            order by r.on_from, r.on_to, r.id
            """)
        .param("networks", FactIds.array(networks))
        .param("recorded", recorded.no())
        .query(Kept.rows(Milestone.class))
        .list();
  }

  List<Kept<Milestone>> milestonesAt(FactId host, Recorded recorded) {
    return jdbc.sql(
            """
            select r.id, r.network, r.kind, r."on", r.host
            from networks.milestone_recorded r
            where r.host = :host
              and history.shown(r.recording, r.superseded, r.visibility, r.released, :recorded)
            order by r.on_from, r.on_to, r.id
            """)
        .param("host", host.value())
        .param("recorded", recorded.no())
        .query(Kept.rows(Milestone.class))
        .list();
  }

  List<Kept<Section>> sections(Collection<FactId> networks, Recorded recorded) {
    return jdbc.sql(
            """
            select r.id, r.network, r.kind, r.organization, r.parent, r.country, r.host, r.since, r.until
            from networks.section_recorded r
            where r.network = any(:networks::uuid[])
              and history.shown(r.recording, r.superseded, r.visibility, r.released, :recorded)
            order by r.since_from, r.id
            """)
        .param("networks", FactIds.array(networks))
        .param("recorded", recorded.no())
        .query(Kept.rows(Section.class))
        .list();
  }

  /** The sections that this organization is, or runs. */
  List<Kept<Section>> sectionsOf(FactId organization, Recorded recorded) {
    return jdbc.sql(
            """
            select r.id, r.network, r.kind, r.organization, r.parent, r.country, r.host, r.since, r.until
            from networks.section_recorded r
            where (r.organization = :organization or r.host = :organization)
              and history.shown(r.recording, r.superseded, r.visibility, r.released, :recorded)
            order by r.since_from, r.id
            """)
        .param("organization", organization.value())
        .param("recorded", recorded.no())
        .query(Kept.rows(Section.class))
        .list();
  }

  List<Kept<Secretariat>> secretariats(Collection<FactId> networks, Recorded recorded) {
    return jdbc.sql(
            """
            select r.id, r.network, r.kind, r.host, r.since, r.until
            from networks.secretariat_recorded r
            where r.network = any(:networks::uuid[])
              and history.shown(r.recording, r.superseded, r.visibility, r.released, :recorded)
            order by r.kind = 'secretariat' desc, r.since_from, r.id
            """)
        .param("networks", FactIds.array(networks))
        .param("recorded", recorded.no())
        .query(Kept.rows(Secretariat.class))
        .list();
  }

  List<Kept<Secretariat>> secretariatsIn(FactId host, Recorded recorded) {
    return jdbc.sql(
            """
            select r.id, r.network, r.kind, r.host, r.since, r.until
            from networks.secretariat_recorded r
            where r.host = :host
              and history.shown(r.recording, r.superseded, r.visibility, r.released, :recorded)
            order by r.since_from, r.id
            """)
        .param("host", host.value())
        .param("recorded", recorded.no())
        .query(Kept.rows(Secretariat.class))
        .list();
  }

  List<Kept<Support>> supporters(FactId network, Recorded recorded) {
    return jdbc.sql(
            """
            select r.id, r.network, r.supporter, r.kind, r.since, r.until
            from networks.support_recorded r
            where r.network = :network
              and history.shown(r.recording, r.superseded, r.visibility, r.released, :recorded)
            order by r.since_from, r.id
            """)
        .param("network", network.value())
        .param("recorded", recorded.no())
        .query(Kept.rows(Support.class))
        .list();
  }

  List<Kept<Support>> supportedBy(FactId supporter, Recorded recorded) {
    return jdbc.sql(
            """
            select r.id, r.network, r.supporter, r.kind, r.since, r.until
            from networks.support_recorded r
            where r.supporter = :supporter
              and history.shown(r.recording, r.superseded, r.visibility, r.released, :recorded)
            order by r.since_from, r.id
            """)
        .param("supporter", supporter.value())
        .param("recorded", recorded.no())
        .query(Kept.rows(Support.class))
        .list();
  }
}
