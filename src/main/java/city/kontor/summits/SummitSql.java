package city.kontor.summits;

import city.kontor.facts.FactIds;
import city.kontor.facts.Kept;
import city.kontor.facts.Shown;
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

  private static final String BY_DAY = "on_from, ordinal, id";
  private static final String BY_RECORDING = "id";

  private final JdbcClient jdbc;
  private final Shown shown;

  SummitSql(JdbcClient jdbc, Shown shown) {
    this.jdbc = jdbc;
    this.shown = shown;
  }

  List<Kept<Series>> series(Collection<FactId> ids, Recorded recorded) {
    return shown.by("id", ids, Series.class, BY_RECORDING, recorded);
  }

  List<Kept<Series>> all(Recorded recorded) {
    return shown.all(Series.class, BY_RECORDING, recorded);
  }

  List<Kept<Series>> ofNetworks(Collection<FactId> networks, Recorded recorded) {
    return shown.by("network", networks, Series.class, BY_RECORDING, recorded);
  }

  List<Kept<Series>> ownedBy(FactId owner, Recorded recorded) {
    return shown.by("owner", owner, Series.class, BY_RECORDING, recorded);
  }

  List<Kept<Edition>> editions(Collection<FactId> ids, Recorded recorded) {
    return shown.by("id", ids, Edition.class, BY_RECORDING, recorded);
  }

  List<Kept<Edition>> editionsOf(Collection<FactId> series, Recorded recorded) {
    return shown.by("series", series, Edition.class, BY_DAY, recorded);
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
    return shown.by("host", host, Edition.class, BY_DAY, recorded);
  }

  List<Kept<Appearance>> appearances(Collection<FactId> editions, Recorded recorded) {
    return shown.by("edition", editions, Appearance.class, BY_RECORDING, recorded);
  }

  List<Kept<Appearance>> appearancesOf(FactId organization, Recorded recorded) {
    return shown.by("organization", organization, Appearance.class, BY_RECORDING, recorded);
  }
}
