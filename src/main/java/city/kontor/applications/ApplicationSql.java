package city.kontor.applications;

import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Every statement about cases. They tell both parties what neither keeps from the other; who may
 * see them decides whoever asks.
 */
@Repository
class ApplicationSql {

  private final JdbcClient jdbc;

  ApplicationSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Kept<Application>> applications(FactId party, Recorded recorded) {
    return all(
        Application.class,
        """
        select x.id, x.network, x.organization, x.category, x.path, x.via,
               x.enquired_on, x.applied_on, x.aims
        from applications.application_recorded x
        where (x.network = :party or x.organization = :party or x.via = :party)
          and history.held(x.recording, x.superseded, :recorded) and x.visibility <> 'office'
        order by x.id
        """,
        party,
        recorded);
  }

  List<Kept<Endorsement>> endorsements(FactId party, Recorded recorded) {
    return all(
        Endorsement.class,
        """
        select x.id, x.network, x.organization, x."by", x.outcome, x."on"
        from applications.endorsement_recorded x
        where (x.network = :party or x.organization = :party or x."by" = :party)
          and history.held(x.recording, x.superseded, :recorded) and x.visibility <> 'office'
        order by x.on_from, x.id
        """,
        party,
        recorded);
  }

  List<Kept<AdmissionDecision>> decisions(FactId party, Recorded recorded) {
    return all(
        AdmissionDecision.class,
        """
        select x.id, x.network, x.organization, x.outcome, x."on", x.decided_by, x.decided
        from applications.admission_decision_recorded x
        where (x.network = :party or x.organization = :party)
          and history.held(x.recording, x.superseded, :recorded) and x.visibility <> 'office'
        order by x.on_from, x.id
        """,
        party,
        recorded);
  }

  List<Kept<Resignation>> resignations(FactId party, Recorded recorded) {
    return all(
        Resignation.class,
        """
        select x.id, x.network, x.organization, x.given_on, x.effective_on, x.due
        from applications.resignation_recorded x
        where (x.network = :party or x.organization = :party)
          and history.held(x.recording, x.superseded, :recorded) and x.visibility <> 'office'
        order by x.given_on_from, x.id
        """,
        party,
        recorded);
  }

  List<Kept<Exclusion>> exclusions(FactId party, Recorded recorded) {
    return all(
        Exclusion.class,
        """
        select x.id, x.network, x.organization, x."on", x.decided_by, x.decided, x.ground
        from applications.exclusion_recorded x
        where (x.network = :party or x.organization = :party)
          and history.held(x.recording, x.superseded, :recorded) and x.visibility <> 'office'
        order by x.on_from, x.id
        """,
        party,
        recorded);
  }

  private <F extends Record> List<Kept<F>> all(
      Class<F> type, String select, FactId party, Recorded recorded) {
    return jdbc.sql(select)
        .param("party", party.value())
        .param("recorded", recorded.no())
        .query(Kept.rows(type))
        .list();
  }
}
