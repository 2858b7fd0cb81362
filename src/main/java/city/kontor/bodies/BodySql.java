package city.kontor.bodies;

import city.kontor.facts.FactIds;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement about bodies, seats and who holds them. */
@Repository
class BodySql {

  private final JdbcClient jdbc;

  BodySql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Kept<Body>> find(Collection<FactId> bodies, Recorded recorded) {
    return jdbc.sql(
            """
            select r.id, r.network, r.kind, r.since, r.until
            from bodies.body_recorded r
            where r.id = any(:bodies::uuid[])
              and history.shown(r.recording, r.superseded, r.visibility, r.released, :recorded)
            """)
        .param("bodies", FactIds.array(bodies))
        .param("recorded", recorded.no())
        .query(Kept.rows(Body.class))
        .list();
  }

  /** In the order in which they were recorded, which is the network's own. */
  List<Kept<Body>> of(FactId network, Recorded recorded) {
    return jdbc.sql(
            """
            select r.id, r.network, r.kind, r.since, r.until
            from bodies.body_recorded r
            where r.network = :network
              and history.shown(r.recording, r.superseded, r.visibility, r.released, :recorded)
            order by r.id
            """)
        .param("network", network.value())
        .param("recorded", recorded.no())
        .query(Kept.rows(Body.class))
        .list();
  }

  List<Kept<Seat>> seats(Collection<FactId> bodies, Recorded recorded) {
    return jdbc.sql(
            """
            select r.id, r.body, r.office, r.number, r.basis, r.since, r.until
            from bodies.seat_recorded r
            where r.body = any(:bodies::uuid[])
              and history.shown(r.recording, r.superseded, r.visibility, r.released, :recorded)
            order by r.id
            """)
        .param("bodies", FactIds.array(bodies))
        .param("recorded", recorded.no())
        .query(Kept.rows(Seat.class))
        .list();
  }

  List<Kept<Seat>> seatsOf(Collection<FactId> seats, Recorded recorded) {
    return jdbc.sql(
            """
            select r.id, r.body, r.office, r.number, r.basis, r.since, r.until
            from bodies.seat_recorded r
            where r.id = any(:seats::uuid[])
              and history.shown(r.recording, r.superseded, r.visibility, r.released, :recorded)
            """)
        .param("seats", FactIds.array(seats))
        .param("recorded", recorded.no())
        .query(Kept.rows(Seat.class))
        .list();
  }

  List<Kept<Holding>> holdings(Collection<FactId> seats, Recorded recorded) {
    return jdbc.sql(
            """
            select r.id, r.seat, r.holder, r.person, r.basis, r.since, r.until
            from bodies.holding_recorded r
            where r.seat = any(:seats::uuid[])
              and history.shown(r.recording, r.superseded, r.visibility, r.released, :recorded)
            order by r.since_from, r.since_to, r.id
            """)
        .param("seats", FactIds.array(seats))
        .param("recorded", recorded.no())
        .query(Kept.rows(Holding.class))
        .list();
  }

  List<Kept<Holding>> heldBy(FactId organization, Recorded recorded) {
    return jdbc.sql(
            """
            select r.id, r.seat, r.holder, r.person, r.basis, r.since, r.until
            from bodies.holding_recorded r
            where r.holder = :holder
              and history.shown(r.recording, r.superseded, r.visibility, r.released, :recorded)
            order by r.since_from, r.since_to, r.id
            """)
        .param("holder", organization.value())
        .param("recorded", recorded.no())
        .query(Kept.rows(Holding.class))
        .list();
  }
}
