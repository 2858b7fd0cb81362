package city.kontor.facts;

import city.kontor.history.FactId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where in a document a fact is said is typed freely, too: the places in the documents that it
 * cites, and in those that a party names for what it says instead.
 */
@Component
class LocatorRedaction implements Attached {

  private final JdbcClient jdbc;

  LocatorRedaction(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String field() {
    return Redactions.PLACES;
  }

  @Override
  public boolean isWith(FactId fact) {
    return !typed(fact).isEmpty();
  }

  @Override
  public List<String> typed(FactId fact) {
    return jdbc.sql(
            """
            select locator from facts.citation_recorded
            where fact = :fact and not starts_with(locator, :mark)
            union
            select it ->> 'locator' from facts.position_recorded p, jsonb_array_elements(p.cited) as it
            where p.fact = :fact and not starts_with(it ->> 'locator', :mark)
            """)
        .param("fact", fact.value())
        .param("mark", Redactions.MARK)
        .query(String.class)
        .list();
  }

  /** Two places in one document stay two. */
  @Override
  public void redact(FactId fact) {
    jdbc.sql(
            """
            with place as (
              select document, stance, locator,
                     row_number() over (partition by document, stance order by min(recording), locator) as number
              from facts.citation_recorded
              where fact = :fact and locator is not null
              group by document, stance, locator
            )
            update facts.citation_recorded c
            set locator = :mark || case when place.number = 1 then '' else ' ' || place.number end
            from place
            where c.fact = :fact and c.document = place.document and c.stance = place.stance
              and c.locator = place.locator
            """)
        .param("fact", fact.value())
        .param("mark", Redactions.MARK)
        .update();
    jdbc.sql(
            """
            update facts.position_recorded p
            set cited = (
              select jsonb_agg(case when jsonb_exists(it, 'locator')
                                    then jsonb_set(it, '{locator}', to_jsonb(:mark::text)) else it end)
              from jsonb_array_elements(p.cited) as it)
            where p.fact = :fact and jsonb_path_exists(p.cited, '$[*].locator')
            """)
        .param("fact", fact.value())
        .param("mark", Redactions.MARK)
        .update();
  }
}
