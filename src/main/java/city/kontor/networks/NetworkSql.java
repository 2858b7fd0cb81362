package city.kontor.networks;

import city.kontor.facts.Kept;
import city.kontor.facts.Shown;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement about networks. */
@Repository
class NetworkSql {

  private static final String BY_BEGINNING = "since_from, id";
  private static final String BY_DAY = "on_from, on_to, id";
  private static final String BY_RECORDING = "id";

  private final JdbcClient jdbc;
  private final Shown shown;

  NetworkSql(JdbcClient jdbc, Shown shown) {
    this.jdbc = jdbc;
    this.shown = shown;
  }

  List<Kept<Network>> find(Collection<FactId> organizations, Recorded recorded) {
    return shown.by("organization", organizations, Network.class, BY_RECORDING, recorded);
  }

  List<Kept<Network>> all(Recorded recorded) {
    return shown.all(Network.class, BY_RECORDING, recorded);
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
    return shown.by("network", networks, Life.class, "since_from, since_to, id", recorded);
  }

  List<Kept<Milestone>> milestones(Collection<FactId> networks, Recorded recorded) {
    return shown.by("network", networks, Milestone.class, BY_DAY, recorded);
  }

  List<Kept<Milestone>> milestonesAt(FactId host, Recorded recorded) {
    return shown.by("host", host, Milestone.class, BY_DAY, recorded);
  }

  List<Kept<Section>> sections(Collection<FactId> networks, Recorded recorded) {
    return shown.by("network", networks, Section.class, BY_BEGINNING, recorded);
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
    return shown.by(
        "network",
        networks,
        Secretariat.class,
        "kind = 'secretariat' desc, since_from, id",
        recorded);
  }

  List<Kept<Secretariat>> secretariatsIn(FactId host, Recorded recorded) {
    return shown.by("host", host, Secretariat.class, BY_BEGINNING, recorded);
  }

  List<Kept<Support>> supporters(FactId network, Recorded recorded) {
    return shown.by("network", network, Support.class, BY_BEGINNING, recorded);
  }

  List<Kept<Support>> supportedBy(FactId supporter, Recorded recorded) {
    return shown.by("supporter", supporter, Support.class, BY_BEGINNING, recorded);
  }
}
