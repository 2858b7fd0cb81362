package city.kontor.claims;

import city.kontor.facts.FactIds;
import city.kontor.facts.Kept;
import city.kontor.facts.Shown;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement to the database about claims and questions. */
@Repository
class ClaimSql {

  private static final String BY_DAY = "on_from = '-infinity', on_from, on_to, id";

  private final JdbcClient jdbc;
  private final Shown shown;

  ClaimSql(JdbcClient jdbc, Shown shown) {
    this.jdbc = jdbc;
    this.shown = shown;
  }

  List<Kept<Claim>> claims(Collection<FactId> subjects, Recorded recorded) {
    return shown.by("subject", subjects, Claim.class, BY_DAY, recorded);
  }

  /** What is claimed of one property of anything but these, on an exact day, the latest first. */
  List<Kept<Claim>> latest(String property, Collection<FactId> butOf, int most, Recorded recorded) {
    return jdbc.sql(
            """
            select c.id, c.subject, c.property, c.value, c.unit, c.operator, c.sense, c."on", c.wording,
                   c.document, c.locator
            from claims.claim_recorded c
            where c.property = :property and c.subject <> all(:butOf::uuid[]) and c.on_from = c.on_to
              and history.shown(c.recording, c.superseded, c.visibility, c.released, :recorded)
            order by c.id desc limit :most
            """)
        .param("property", property)
        .param("butOf", FactIds.array(butOf))
        .param("recorded", recorded.no())
        .param("most", most)
        .query(Kept.rows(Claim.class))
        .list();
  }

  List<Kept<Claim>> claimsBy(FactId document, Recorded recorded) {
    return shown.by("document", document, Claim.class, BY_DAY, recorded);
  }

  List<Kept<Question>> questions(Collection<FactId> subjects, Recorded recorded) {
    return shown.by("subject", subjects, Question.class, "ordinal, id", recorded);
  }
}
