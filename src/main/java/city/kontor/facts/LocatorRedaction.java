package city.kontor.facts;

import city.kontor.history.FactId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where in a document a fact is said is typed freely, too: the places in the documents it cites.
 */
@Component
class LocatorRedaction implements Attached {

  private final JdbcClient jdbc;

  LocatorRedaction(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String field() {
    return "places";
  }

  @Override
  public boolean isWith(FactId fact) {
    return !typed(fact).isEmpty();
  }

  @Override
  public List<String> typed(FactId fact) {
    return jdbc.sql(
            """
            select distinct locator from facts.citation_recorded
            where fact = :fact and not starts_with(locator, :mark)
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
  }
}
