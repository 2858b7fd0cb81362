package city.kontor.audit;

import city.kontor.facts.FactIds;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement to the database about the statements of pages. */
@Repository
class StatementSql {

  private final JdbcClient jdbc;

  StatementSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those of a page, in order. */
  List<Kept<Statement>> of(FactId document, Recorded recorded) {
    return jdbc.sql(
            """
            select r.id, r.document, r.ordinal, r.heading, r.wording, r.type, r."check", r.loose
            from audit.statement_recorded r
            where r.document = :document
              and history.shown(r.recording, r.superseded, r.visibility, r.released, :recorded)
            order by r.ordinal
            """)
        .param("document", document.value())
        .param("recorded", recorded.no())
        .query(Kept.rows(Statement.class))
        .list();
  }

  /** The first pages whose statements are kept. */
  List<FactId> pages(int limit, Recorded recorded) {
    return jdbc.sql(
            """
            select r.document
            from audit.statement_recorded r
            where r.ordinal = 1
              and history.shown(r.recording, r.superseded, r.visibility, r.released, :recorded)
            order by r.id
            limit :limit
            """)
        .param("limit", limit)
        .param("recorded", recorded.no())
        .query((row, _) -> FactIds.of(row, "document"))
        .list();
  }
}
