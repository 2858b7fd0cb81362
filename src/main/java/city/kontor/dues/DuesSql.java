package city.kontor.dues;

import city.kontor.facts.FactIds;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Every statement about dues. Each reads what everybody may see, and what the organizations may
 * whose records the reader's offices keep.
 */
@Repository
class DuesSql {

  private final JdbcClient jdbc;

  DuesSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Kept<Invoice>> invoices(
      FactId network, @Nullable FactId member, Recorded recorded, Set<FactId> seeing) {
    return kept(
        Invoice.class,
        """
        select d.id, d.network, d.organization, d.year, d.number, d.amount, d.currency, d.issued_on, d.due_on,
               d.fee_rule, d.category, d.inhabitants, d.income, d.income_class, d.steps
        from dues.invoice_recorded d
        """,
        network,
        member,
        recorded,
        seeing);
  }

  List<Kept<Payment>> payments(
      FactId network, @Nullable FactId member, Recorded recorded, Set<FactId> seeing) {
    return kept(
        Payment.class,
        """
        select d.id, d.network, d.organization, d.year, d.covers, d.invoice, d.amount, d.currency, d.received_on
        from dues.payment_recorded d
        """,
        network,
        member,
        recorded,
        seeing);
  }

  List<Kept<Waiver>> waivers(
      FactId network, @Nullable FactId member, Recorded recorded, Set<FactId> seeing) {
    return kept(
        Waiver.class,
        """
        select d.id, d.network, d.organization, d.year, d.amount, d.currency, d."on", d.decided_by, d.decided, d.decision
        from dues.waiver_recorded d
        """,
        network,
        member,
        recorded,
        seeing);
  }

  private <F extends Record> List<Kept<F>> kept(
      Class<F> kind,
      String select,
      FactId network,
      @Nullable FactId member,
      Recorded recorded,
      Set<FactId> seeing) {
    return jdbc.sql(
            select
                + """
                where d.network = :network and (:member::uuid is null or d.organization = :member)
                  and history.held(d.recording, d.superseded, :recorded)
                  and history.seen(d.visibility, d.released, d.network, d.organization, :seeing::uuid[])
                order by d.year, d.id
                """)
        .param("network", network.value())
        .param("member", member == null ? null : member.value(), Types.OTHER)
        .param("recorded", recorded.no())
        .param("seeing", FactIds.array(seeing))
        .query(Kept.rows(kind))
        .list();
  }

  List<Kept<Observation>> observations(Collection<FactId> organizations, Recorded recorded) {
    return jdbc.sql(
            """
            select o.id, o.organization, o.measure, o.number, o.income_class, o."on"
            from dues.observation_recorded o
            where o.organization = any(:organizations::uuid[])
              and history.shown(o.recording, o.superseded, o.visibility, o.released, :recorded)
            order by o.recording, o.id
            """)
        .param("organizations", FactIds.array(organizations))
        .param("recorded", recorded.no())
        .query(Kept.rows(Observation.class))
        .list();
  }
}
