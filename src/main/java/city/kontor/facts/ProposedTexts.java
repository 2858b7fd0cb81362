package city.kontor.facts;

import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was typed into proposals, and what people wrote to each other with them; redacted. */
@Component
class ProposedTexts {

  private final JdbcClient jdbc;

  ProposedTexts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The word of the kind of what is proposed; nothing where there is no such proposal. */
  Optional<String> kind(FactId proposal) {
    return jdbc.sql("select kind from facts.proposal where id = :id")
        .param("id", proposal.value())
        .query(String.class)
        .optional();
  }

  /** The fields in which something was typed: of the fact, of a new document, and its places. */
  Set<String> fields(FactId proposal) {
    return jdbc.sql(
            """
            select jsonb_object_keys(p.form) from facts.proposal p where p.id = :id
            union
            select jsonb_object_keys(p.source) from facts.proposal p where p.id = :id
            union
            select 'places' from facts.proposal p, jsonb_array_elements(p.cited) as it
            where p.id = :id and it ->> 'locator' is not null
            """)
        .param("id", proposal.value())
        .query(String.class)
        .set();
  }

  /** What stands in one of these. */
  Set<String> texts(FactId proposal, String field) {
    return jdbc.sql(
            """
            select p.form ->> :field from facts.proposal p where p.id = :id and jsonb_exists(p.form, :field)
            union
            select p.source ->> :field from facts.proposal p where p.id = :id and jsonb_exists(p.source, :field)
            union
            select it ->> 'locator' from facts.proposal p, jsonb_array_elements(p.cited) as it
            where p.id = :id and :field = 'places' and it ->> 'locator' is not null
            """)
        .param("id", proposal.value())
        .param("field", field)
        .query(String.class)
        .set();
  }

  /**
   * Puts the mark in the place of a field, of whatever says one of these texts, and of all reasons
   * and answers; inside a redaction.
   *
   * @param kind the kind's word
   */
  void redact(
      Recorded recording,
      String kind,
      String field,
      Collection<String> texts,
      Collection<FactId> proposals) {
    var ids = FactIds.array(proposals);
    jdbc.sql(
            """
            update facts.proposal_recorded set form = jsonb_set(form, array[:field], to_jsonb(:mark::text))
            where id = any(:ids::uuid[]) and kind = :kind and jsonb_exists(form, :field)
            """)
        .param("field", field)
        .param("mark", Redactions.MARK)
        .param("kind", kind)
        .param("ids", ids)
        .update();
    jdbc.sql(
            """
            update facts.proposal_recorded
            set source = (
              select jsonb_object_agg(
                it.key, case when it.key = :field or it.value = any(:texts) then :mark else it.value end)
              from jsonb_each_text(source) as it)
            where id = any(:ids::uuid[])
              and exists (select from jsonb_each_text(source) as it where it.key = :field or it.value = any(:texts))
            """)
        .param("mark", Redactions.MARK)
        .param("field", field)
        .param("texts", texts.toArray(String[]::new))
        .param("ids", ids)
        .update();
    jdbc.sql(
            """
            update facts.proposal_recorded
            set cited = (
              select jsonb_agg(case when it ->> 'locator' = any(:texts)
                                    then jsonb_set(it, '{locator}', to_jsonb(:mark::text)) else it end)
              from jsonb_array_elements(cited) as it)
            where id = any(:ids::uuid[]) and :field = 'places' and jsonb_array_length(cited) > 0
            """)
        .param("mark", Redactions.MARK)
        .param("texts", texts.toArray(String[]::new))
        .param("field", field)
        .param("ids", ids)
        .update();
    jdbc.sql(
            """
            update facts.proposal_recorded set answer = :mark
            where id = any(:ids::uuid[]) and answer is not null
            """)
        .param("mark", Redactions.MARK)
        .param("ids", ids)
        .update();
    // Proposing and answering; that it was sent on to another office has a reason of its own.
    jdbc.sql(
            """
            update history.recording set why = :mark
            where account is not null and no < :no and no in (
              select min(p.recording) from facts.proposal_recorded p
              where p.id = any(:ids::uuid[]) and history.held_between(p.recording, p.superseded, 0, :no)
              group by p.id
              union
              select p.recording from facts.proposal_recorded p
              where p.id = any(:ids::uuid[]) and p.state in ('accepted', 'refused', 'taken-back')
                and history.held_between(p.recording, p.superseded, 0, :no))
            """)
        .param("mark", Redactions.MARK)
        .param("no", recording.no())
        .param("ids", ids)
        .update();
  }
}
