package city.kontor.claims;

import city.kontor.facts.FactIds;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement to the database about claims and questions. */
@Repository
class ClaimSql {

  private final JdbcClient jdbc;

  ClaimSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Kept<Claim>> claims(Collection<FactId> subjects, Recorded recorded) {
    return jdbc.sql(
            """
            select r.id, r.subject, r.property, r.value, r.unit, r.operator, r.sense, r."on",
                   r.wording, r.document, r.locator
            from claims.claim_recorded r
            where r.subject = any(:subjects::uuid[])
              and history.shown(r.recording, r.superseded, r.visibility, r.released, :recorded)
            order by r.on_from = '-infinity', r.on_from, r.on_to, r.id
            """)
        .param("subjects", FactIds.array(subjects))
        .param("recorded", recorded.no())
        .query(Kept.rows(Claim.class))
        .list();
  }

  List<Kept<Claim>> claimsBy(FactId document, Recorded recorded) {
    return jdbc.sql(
            """
            select r.id, r.subject, r.property, r.value, r.unit, r.operator, r.sense, r."on",
                   r.wording, r.document, r.locator
            from claims.claim_recorded r
            where r.document = :document
              and history.shown(r.recording, r.superseded, r.visibility, r.released, :recorded)
            order by r.on_from = '-infinity', r.on_from, r.on_to, r.id
            """)
        .param("document", document.value())
        .param("recorded", recorded.no())
        .query(Kept.rows(Claim.class))
        .list();
  }

  List<Kept<Question>> questions(Collection<FactId> subjects, Recorded recorded) {
    return jdbc.sql(
            """
            select r.id, r.subject, r.ordinal
            from claims.question_recorded r
            where r.subject = any(:subjects::uuid[])
              and history.shown(r.recording, r.superseded, r.visibility, r.released, :recorded)
            order by r.ordinal, r.id
            """)
        .param("subjects", FactIds.array(subjects))
        .param("recorded", recorded.no())
        .query(Kept.rows(Question.class))
        .list();
  }
}
