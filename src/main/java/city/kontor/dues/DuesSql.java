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
        "invoice",
        "number, amount, currency, issued_on, due_on, fee_rule, category, inhabitants, income, income_class, steps",
        network,
        member,
        recorded,
        seeing);
  }

  List<Kept<Payment>> payments(
      FactId network, @Nullable FactId member, Recorded recorded, Set<FactId> seeing) {
    return kept(
        Payment.class,
        "payment",
        "covers, invoice, amount, currency, received_on",
        network,
        member,
        recorded,
        seeing);
  }

  List<Kept<Waiver>> waivers(
      FactId network, @Nullable FactId member, Recorded recorded, Set<FactId> seeing) {
    return kept(
        Waiver.class,
        "waiver",
        "amount, currency, \"on\", decided_by, decided, decision",
        network,
        member,
        recorded,
        seeing);
  }

  private <F extends Record> List<Kept<F>> kept(
      Class<F> kind,
      String table,
      String columns,
      FactId network,
      @Nullable FactId member,
      Recorded recorded,
      Set<FactId> seeing) {
    return jdbc.sql(
            """
            select id, network, organization, year, %s
            from dues.%s_recorded d
            where d.network = :network and (:member::uuid is null or d.organization = :member)
              and history.held(d.recording, d.superseded, :recorded)
              and history.seen(d.visibility, d.released, d.network, d.organization, :seeing::uuid[])
            order by d.year, d.id
            """
                .formatted(columns, table))
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
