package city.kontor.summits;

import city.kontor.facts.FactIds;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement about summits. */
@Repository
class SummitSql {

  private final JdbcClient jdbc;

  SummitSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Kept<Series>> series(Collection<FactId> ids, Recorded recorded) {
    return jdbc.sql(
            """
            select s.id, s.network, s.owner, s.recurrence
            from summits.series_recorded s
            where s.id = any(:ids::uuid[])
              and history.shown(s.recording, s.superseded, s.visibility, s.released, :recorded)
            """)
        .param("ids", FactIds.array(ids))
        .param("recorded", recorded.no())
        .query(Kept.rows(Series.class))
        .list();
  }

  List<Kept<Series>> all(Recorded recorded) {
    return jdbc.sql(
            """
            select s.id, s.network, s.owner, s.recurrence
            from summits.series_recorded s
            where history.shown(s.recording, s.superseded, s.visibility, s.released, :recorded)
            order by s.id
            """)
        .param("recorded", recorded.no())
        .query(Kept.rows(Series.class))
        .list();
  }

  List<Kept<Series>> ofNetworks(Collection<FactId> networks, Recorded recorded) {
    return jdbc.sql(
            """
            select s.id, s.network, s.owner, s.recurrence
            from summits.series_recorded s
            where s.network = any(:networks::uuid[])
              and history.shown(s.recording, s.superseded, s.visibility, s.released, :recorded)
            order by s.id
            """)
        .param("networks", FactIds.array(networks))
        .param("recorded", recorded.no())
        .query(Kept.rows(Series.class))
        .list();
  }

  List<Kept<Series>> ownedBy(FactId owner, Recorded recorded) {
    return jdbc.sql(
            """
            select s.id, s.network, s.owner, s.recurrence
            from summits.series_recorded s
            where s.owner = :owner
              and history.shown(s.recording, s.superseded, s.visibility, s.released, :recorded)
            order by s.id
            """)
        .param("owner", owner.value())
        .param("recorded", recorded.no())
        .query(Kept.rows(Series.class))
        .list();
  }

  List<Kept<Edition>> editions(Collection<FactId> ids, Recorded recorded) {
    return jdbc.sql(
            """
            select e.id, e.series, e.ordinal, e."on", e.host, e.status, e.mode
            from summits.edition_recorded e
            where e.id = any(:ids::uuid[])
              and history.shown(e.recording, e.superseded, e.visibility, e.released, :recorded)
            """)
        .param("ids", FactIds.array(ids))
        .param("recorded", recorded.no())
        .query(Kept.rows(Edition.class))
        .list();
  }

  List<Kept<Edition>> editionsOf(Collection<FactId> series, Recorded recorded) {
    return jdbc.sql(
            """
            select e.id, e.series, e.ordinal, e."on", e.host, e.status, e.mode
            from summits.edition_recorded e
            where e.series = any(:series::uuid[])
              and history.shown(e.recording, e.superseded, e.visibility, e.released, :recorded)
            order by e.on_from, e.ordinal, e.id
            """)
        .param("series", FactIds.array(series))
        .param("recorded", recorded.no())
        .query(Kept.rows(Edition.class))
        .list();
  }

  /** How many editions each of these series has; those without any are absent. */
  Map<FactId, Integer> counts(Collection<FactId> series, Recorded recorded) {
    return jdbc
        .sql(
            """
            select e.series, count(*) as editions
            from summits.edition_recorded e
            where e.series = any(:series::uuid[])
              and history.shown(e.recording, e.superseded, e.visibility, e.released, :recorded)
            group by e.series
            """)
        .param("series", FactIds.array(series))
        .param("recorded", recorded.no())
        .query((row, _) -> Map.entry(FactIds.of(row, "series"), row.getInt("editions")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The last edition of each of these series that had begun by the day, or may have. */
  List<Kept<Edition>> latest(Collection<FactId> series, LocalDate day, Recorded recorded) {
    return jdbc.sql(
            """
            select distinct on (e.series) e.id, e.series, e.ordinal, e."on", e.host, e.status, e.mode
            from summits.edition_recorded e
            where e.series = any(:series::uuid[]) and e.on_from <= :day
              and history.shown(e.recording, e.superseded, e.visibility, e.released, :recorded)
            order by e.series, e.on_from desc, e.ordinal desc nulls first, e.id desc
            """)
        .param("series", FactIds.array(series))
        .param("day", day)
        .param("recorded", recorded.no())
        .query(Kept.rows(Edition.class))
        .list();
  }

  List<Kept<Edition>> hostedBy(FactId host, Recorded recorded) {
    return jdbc.sql(
            """
            select e.id, e.series, e.ordinal, e."on", e.host, e.status, e.mode
            from summits.edition_recorded e
            where e.host = :host
              and history.shown(e.recording, e.superseded, e.visibility, e.released, :recorded)
            order by e.on_from, e.ordinal, e.id
            """)
        .param("host", host.value())
        .param("recorded", recorded.no())
        .query(Kept.rows(Edition.class))
        .list();
  }

  List<Kept<Appearance>> appearances(Collection<FactId> editions, Recorded recorded) {
    return jdbc.sql(
            """
            select a.id, a.edition, a.organization, a.role, a.person
            from summits.appearance_recorded a
            where a.edition = any(:editions::uuid[])
              and history.shown(a.recording, a.superseded, a.visibility, a.released, :recorded)
            order by a.id
            """)
        .param("editions", FactIds.array(editions))
        .param("recorded", recorded.no())
        .query(Kept.rows(Appearance.class))
        .list();
  }

  List<Kept<Appearance>> appearancesOf(FactId organization, Recorded recorded) {
    return jdbc.sql(
            """
            select a.id, a.edition, a.organization, a.role, a.person
            from summits.appearance_recorded a
            where a.organization = :organization
              and history.shown(a.recording, a.superseded, a.visibility, a.released, :recorded)
            order by a.id
            """)
        .param("organization", organization.value())
        .param("recorded", recorded.no())
        .query(Kept.rows(Appearance.class))
        .list();
  }
}
