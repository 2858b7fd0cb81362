package city.kontor.organizations;

import city.kontor.dates.Period;
import city.kontor.facts.Dates;
import city.kontor.facts.FactIds;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement about organizations, people in office and successions. */
@Repository
class OrganizationSql {

  private final JdbcClient jdbc;

  OrganizationSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Organizations.Listed> find(Collection<FactId> ids, Recorded recorded) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            """
            select o.id, a.slug, o.kind, o.level, o.country, o.place, o.since, o.until
            from organizations.organization_recorded o
            join facts.address a on a.fact = o.id and a.is_current
            where o.id = any(:ids::uuid[])
              and history.shown(o.recording, o.superseded, o.visibility, o.released, :recorded)
            """)
        .param("ids", FactIds.array(ids))
        .param("recorded", recorded.no())
        .query(OrganizationSql::read)
        .list();
  }

  List<Organizations.Listed> governing(Collection<Integer> places, Recorded recorded) {
    if (places.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            """
            select o.id, a.slug, o.kind, o.level, o.country, o.place, o.since, o.until
            from organizations.organization_recorded o
            join facts.address a on a.fact = o.id and a.is_current
            where o.place in (:places) and o.kind = 'local-government'
              and history.shown(o.recording, o.superseded, o.visibility, o.released, :recorded)
            order by a.slug
            """)
        .param("places", places)
        .param("recorded", recorded.no())
        .query(OrganizationSql::read)
        .list();
  }

  /** So many local governments, or others, in the order of their addresses. */
  List<FactId> list(
      boolean localGovernments, @Nullable String country, int limit, Recorded recorded) {
    return jdbc.sql(
            """
            select o.id
            from facts.address a
            join organizations.organization_recorded o on o.id = a.fact
             and history.shown(o.recording, o.superseded, o.visibility, o.released, :recorded)
            where a.space = 'organizations' and a.is_current
              and (o.kind = 'local-government') = :localGovernments
              and (:country::text is null or o.country = :country)
            order by a.slug limit :limit
            """)
        .param("localGovernments", localGovernments)
        .param("country", country)
        .param("recorded", recorded.no())
        .param("limit", limit)
        .query((row, _) -> FactIds.of(row, "id"))
        .list();
  }

  List<Organizations.Holder> holders(FactId organization, Recorded recorded) {
    return jdbc.sql(
            """
            select t.id, t.person, t.organization, t.office, t.since, t.until
            from organizations.term_recorded t
            where t.organization = :organization
              and history.shown(t.recording, t.superseded, t.visibility, t.released, :recorded)
            order by t.since_from, t.id
            """)
        .param("organization", organization.value())
        .param("recorded", recorded.no())
        .query(OrganizationSql::holder)
        .list();
  }

  /** The terms of these people, the latest first. */
  List<Organizations.Holder> termsOf(Collection<FactId> persons, Recorded recorded) {
    return jdbc.sql(
            """
            select t.id, t.person, t.organization, t.office, t.since, t.until
            from organizations.term_recorded t
            where t.person = any(:persons::uuid[])
              and history.shown(t.recording, t.superseded, t.visibility, t.released, :recorded)
            order by t.since_from desc, t.id
            """)
        .param("persons", FactIds.array(persons))
        .param("recorded", recorded.no())
        .query(OrganizationSql::holder)
        .list();
  }

  private static Organizations.Holder holder(ResultSet row, int number) throws SQLException {
    return new Organizations.Holder(
        FactIds.of(row, "id"),
        FactIds.of(row, "person"),
        FactIds.of(row, "organization"),
        row.getString("office"),
        Dates.period(row));
  }

  List<Organizations.Following> following(FactId organization, Recorded recorded) {
    return jdbc.sql(
            """
            select s.id, s.predecessor, s.successor, s.kind, s."on"
            from organizations.succession_recorded s
            where (s.predecessor = :organization or s.successor = :organization)
              and history.shown(s.recording, s.superseded, s.visibility, s.released, :recorded)
            order by s.on_from, s.id
            """)
        .param("organization", organization.value())
        .param("recorded", recorded.no())
        .query(
            (row, _) ->
                new Organizations.Following(
                    FactIds.of(row, "id"),
                    FactIds.of(row, "predecessor"),
                    FactIds.of(row, "successor"),
                    SuccessionKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                    Dates.date(row.getString("on"))))
        .list();
  }

  private static Organizations.Listed read(ResultSet row, int number) throws SQLException {
    return new Organizations.Listed(
        FactIds.of(row, "id"),
        row.getString("slug"),
        new Organization(
            OrganizationKind.valueOf(
                row.getString("kind").toUpperCase(Locale.ROOT).replace('-', '_')),
            row.getString("level"),
            row.getString("country"),
            row.getObject("place", Integer.class),
            new Period(Dates.date(row.getString("since")), Dates.date(row.getString("until")))));
  }
}
