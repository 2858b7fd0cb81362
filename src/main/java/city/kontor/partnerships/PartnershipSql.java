package city.kontor.partnerships;

import city.kontor.facts.FactIds;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement about pairs. */
@Repository
class PartnershipSql {

  private final JdbcClient jdbc;

  PartnershipSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
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

  List<Partnerships.Listed> list(int offset, int limit, Recorded recorded) {
    return jdbc.sql(
            """
            select r.id, a.slug, r.one, r.other
            from facts.address a
            join partnerships.partnership_recorded r on r.id = a.fact
             and history.shown(r.recording, r.superseded, r.visibility, r.released, :recorded)
            where a.space = 'partnerships' and a.is_current
            order by a.slug offset :offset limit :limit
            """)
        .param("recorded", recorded.no())
        .param("offset", offset)
        .param("limit", limit)
        .query(PartnershipSql::read)
        .list();
  }

  List<Kept<Tie>> ties(Collection<FactId> partnerships, Recorded recorded) {
    return jdbc.sql(
            """
            select r.id, r.partnership, r.kind, r.wording, r.since, r.until, r.reason
            from partnerships.tie_recorded r
            where r.partnership = any(:partnerships::uuid[])
              and history.shown(r.recording, r.superseded, r.visibility, r.released, :recorded)
            order by r.since_from, r.since_to, r.id
            """)
        .param("partnerships", FactIds.array(partnerships))
        .param("recorded", recorded.no())
        .query(Kept.rows(Tie.class))
        .list();
  }

  List<Kept<Signing>> signings(Collection<FactId> partnerships, Recorded recorded) {
    return jdbc.sql(
            """
            select r.id, r.partnership, r.kind, r."on", r.place
            from partnerships.signing_recorded r
            where r.partnership = any(:partnerships::uuid[])
              and history.shown(r.recording, r.superseded, r.visibility, r.released, :recorded)
            order by r.on_from, r.on_to, r.id
            """)
        .param("partnerships", FactIds.array(partnerships))
        .param("recorded", recorded.no())
        .query(Kept.rows(Signing.class))
        .list();
  }

  private static Partnerships.Listed read(ResultSet row, int number) throws SQLException {
    return new Partnerships.Listed(
        FactIds.of(row, "id"),
        row.getString("slug"),
        new Partnership(FactIds.of(row, "one"), FactIds.of(row, "other")));
  }
}
