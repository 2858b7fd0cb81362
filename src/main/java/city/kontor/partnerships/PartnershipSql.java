package city.kontor.partnerships;

import city.kontor.dates.Edtf;
import city.kontor.dates.Period;
import city.kontor.facts.FactIds;
import city.kontor.facts.Kept;
import city.kontor.facts.Shown;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement about pairs. */
@Repository
class PartnershipSql {

  private final JdbcClient jdbc;
  private final Shown shown;

  PartnershipSql(JdbcClient jdbc, Shown shown) {
    this.jdbc = jdbc;
    this.shown = shown;
  }

  List<Partnerships.Listed> find(Collection<FactId> ids, Recorded recorded) {
    return jdbc.sql(
            """
            select r.id, a.slug, r.one, r.other
            from partnerships.partnership_recorded r
            join facts.address a on a.fact = r.id and a.is_current
            where r.id = any(:ids::uuid[])
              and history.shown(r.recording, r.superseded, r.visibility, r.released, :recorded)
            """)
        .param("ids", FactIds.array(ids))
        .param("recorded", recorded.no())
        .query(PartnershipSql::read)
        .list();
  }

  List<Partnerships.Listed> of(FactId organization, Recorded recorded) {
    return jdbc.sql(
            """
            select r.id, a.slug, r.one, r.other
            from partnerships.partnership_recorded r
            join facts.address a on a.fact = r.id and a.is_current
            where (r.one = :organization or r.other = :organization)
              and history.shown(r.recording, r.superseded, r.visibility, r.released, :recorded)
            order by a.slug
            """)
        .param("organization", organization.value())
        .param("recorded", recorded.no())
        .query(PartnershipSql::read)
        .list();
  }

  /** So many pairs, in the order of their addresses. */
  List<FactId> list(int limit, Recorded recorded) {
    return jdbc.sql(
            """
            select r.id
            from facts.address a
            join partnerships.partnership_recorded r on r.id = a.fact
             and history.shown(r.recording, r.superseded, r.visibility, r.released, :recorded)
            where a.space = 'partnerships' and a.is_current
            order by a.slug limit :limit
            """)
        .param("recorded", recorded.no())
        .param("limit", limit)
        .query((row, _) -> FactIds.of(row, "id"))
        .list();
  }

  List<Kept<Tie>> ties(Collection<FactId> partnerships, Recorded recorded) {
    return shown.by("partnership", partnerships, Tie.class, "since_from, since_to, id", recorded);
  }

  List<Kept<Signing>> signings(Collection<FactId> partnerships, Recorded recorded) {
    return shown.by("partnership", partnerships, Signing.class, "on_from, on_to, id", recorded);
  }

  /**
   * Round anniversaries of ties in a year: those on a known day first, in the order of the year,
   * then those of which only the year, or a range of years, is known. Among those of one day the
   * most years come first.
   *
   * @param city whose ties alone; null for all
   */
  List<Anniversary.Due> anniversaries(int year, @Nullable FactId city, Recorded recorded) {
    var begun =
        RoundYears.all().stream()
            .map(it -> year - it)
            .filter(it -> it > 0)
            .map(String::valueOf)
            .collect(Collectors.joining(",", "{", "}"));
    return jdbc.sql(
            """
            select t.id, :year - y.begun as years
            from unnest(:begun::integer[]) y (begun)
            join partnerships.tie_recorded t
              on daterange(t.since_from, t.since_to, '[]')
                 && daterange(make_date(y.begun, 1, 1), make_date(y.begun, 12, 31), '[]')
             and t.since_from > '-infinity' and t.since_to < 'infinity'
             and history.shown(t.recording, t.superseded, t.visibility, t.released, :recorded)
            where exists (
              select from partnerships.partnership_recorded p
              where p.id = t.partnership and (:city::uuid is null or :city::uuid in (p.one, p.other))
                and history.shown(p.recording, p.superseded, p.visibility, p.released, :recorded))
            order by t.since_from < t.since_to,
                     extract(year from t.since_from) < extract(year from t.since_to),
                     case when t.since_from = t.since_to
                          then extract(month from t.since_from) * 100 + extract(day from t.since_from) end,
                     years desc, t.id
            """)
        .param("year", year)
        .param("begun", begun)
        .param("city", city == null ? null : city.value(), Types.OTHER)
        .param("recorded", recorded.no())
        .query((row, _) -> new Anniversary.Due(FactIds.of(row, "id"), row.getInt("years")))
        .list();
  }

  /** These ties with the pairs that they tie. */
  List<Anniversary.Tied> tied(Collection<FactId> ties, Recorded recorded) {
    return jdbc.sql(
            """
            select t.id tie, t.partnership, t.kind, t.wording, t.since, t.until, t.reason,
                   p.id, a.slug, p.one, p.other
            from partnerships.tie_recorded t
            join partnerships.partnership_recorded p on p.id = t.partnership
             and history.shown(p.recording, p.superseded, p.visibility, p.released, :recorded)
            join facts.address a on a.fact = p.id and a.is_current
            where t.id = any(:ties::uuid[])
              and history.shown(t.recording, t.superseded, t.visibility, t.released, :recorded)
            """)
        .param("ties", FactIds.array(ties))
        .param("recorded", recorded.no())
        .query((row, number) -> new Anniversary.Tied(read(row, number), tie(row)))
        .list();
  }

  /** What counts as activity of a pair. Sitting in the same meeting of a network does not. */
  static final List<String> ACTIVITY =
      List.of("began", "ended", "signed", "reaffirmed", "upgraded", "approved");

  /**
   * So many pairs that are tied for certain on a day and may have been silent from another day up
   * to it, the longest silence first. Those that were silent for certain come before the others.
   *
   * @param city whose pairs alone; null for all
   */
  List<FactId> silent(
      LocalDate on, LocalDate since, @Nullable FactId city, int limit, Recorded recorded) {
    return jdbc.sql(
            """
            with latest as (
              select a.partnership, max(a.first) as first, max(least(a.last, :on)) as last
              from (%s) a
              where a.first <= :on
              group by a.partnership
            )
            select p.id
            from latest l
            join partnerships.partnership_recorded p on p.id = l.partnership
             and history.shown(p.recording, p.superseded, p.visibility, p.released, :recorded)
            join facts.address a on a.fact = p.id and a.is_current
            where l.first <= :since
              and (:city::uuid is null or :city::uuid in (p.one, p.other))
              and exists (
                select from partnerships.tie_recorded t
                where t.partnership = p.id and dates.certainly(t.since_to, t.until_from, :on)
                  and history.shown(t.recording, t.superseded, t.visibility, t.released, :recorded))
            order by l.last > :since, l.last, l.first, a.slug
            limit :limit
            """
                .formatted(activities("true")))
        .param("on", on)
        .param("since", since)
        .param("city", city == null ? null : city.value(), Types.OTHER)
        .param("recorded", recorded.no())
        .param("limit", limit)
        .query((row, _) -> FactIds.of(row, "id"))
        .list();
  }

  /** The latest activity of each of these pairs up to a day. */
  List<LastActivity> latest(Collection<FactId> partnerships, LocalDate on, Recorded recorded) {
    return jdbc.sql(
            """
            with latest as (
              select distinct on (a.partnership) a.partnership, a.what, a."on",
                     max(a.first) over (partition by a.partnership) as first,
                     least(a.last, :on) as last
              from (%s) a
              where a.first <= :on
              order by a.partnership, least(a.last, :on) desc, a.first desc, a.what desc
            )
            select p.id, a.slug, p.one, p.other, l.what, l."on", l.first, l.last
            from latest l
            join partnerships.partnership_recorded p on p.id = l.partnership
             and history.shown(p.recording, p.superseded, p.visibility, p.released, :recorded)
            join facts.address a on a.fact = p.id and a.is_current
            """
                .formatted(activities("partnership = any(:partnerships::uuid[])")))
        .param("on", on)
        .param("partnerships", FactIds.array(partnerships))
        .param("recorded", recorded.no())
        .query(
            (row, number) -> {
              var written = row.getString("on");
              return new LastActivity(
                  read(row, number),
                  row.getString("what"),
                  written == null ? null : Edtf.parse(written),
                  row.getObject("first", LocalDate.class),
                  row.getObject("last", LocalDate.class));
            })
        .list();
  }

  /** What counts as activity, of some pairs or of all. */
  private static String activities(String which) {
    return """
    select t.partnership, 'began' as what, t.since as "on", t.since_from as first, t.since_to as last
    from partnerships.tie_recorded t
    where %1$s and history.shown(t.recording, t.superseded, t.visibility, t.released, :recorded)
    union all
    select t.partnership, 'ended', t.until, t.until_from, t.until_to
    from partnerships.tie_recorded t
    where %1$s and history.shown(t.recording, t.superseded, t.visibility, t.released, :recorded)
    union all
    select s.partnership, s.kind, s."on", s.on_from, s.on_to
    from partnerships.signing_recorded s
    where %1$s and history.shown(s.recording, s.superseded, s.visibility, s.released, :recorded)
    """
        .formatted(which);
  }

  private static Kept<Tie> tie(ResultSet row) throws SQLException {
    return new Kept<>(
        FactIds.of(row, "tie"),
        new Tie(
            FactIds.of(row, "partnership"),
            TieKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT).replace('-', '_')),
            row.getString("wording"),
            Period.parse(row.getString("since"), row.getString("until")),
            row.getString("reason")));
  }

  private static Partnerships.Listed read(ResultSet row, int number) throws SQLException {
    return new Partnerships.Listed(
        FactIds.of(row, "id"),
        row.getString("slug"),
        new Partnership(FactIds.of(row, "one"), FactIds.of(row, "other")));
  }
}
