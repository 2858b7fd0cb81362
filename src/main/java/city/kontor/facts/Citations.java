package city.kontor.facts;

import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Which documents speak for or against which facts. The table itself refuses an uncited fact. */
@Service
public class Citations {

  private final JdbcClient jdbc;

  Citations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A citation of one fact. */
  public record Cited(FactId fact, Citation citation) {}

  /** The citations of these facts, supporting ones first. Facts without any are absent. */
  public Map<FactId, List<Citation>> of(Collection<FactId> facts, Recorded recorded) {
    if (facts.isEmpty()) {
      return Map.of();
    }
    return jdbc
        .sql(
            """
            select c.fact, c.document, c.locator, c.stance, c.manner
            from facts.citation_recorded c
            where c.fact = any(:facts::uuid[])
              and history.shown(c.recording, c.superseded, c.visibility, c.released, :recorded)
            order by c.stance desc, c.id
            """)
        .param("facts", FactIds.array(facts))
        .param("recorded", recorded.no())
        .query((row, _) -> new Cited(FactIds.of(row, "fact"), read(row)))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Cited::fact, Collectors.mapping(Cited::citation, Collectors.toList())));
  }

  /** The facts that a document speaks for or against, oldest first. */
  public List<Cited> by(FactId document, Recorded recorded) {
    return jdbc.sql(
            """
            select c.fact, c.document, c.locator, c.stance, c.manner
            from facts.citation_recorded c
            where c.document = :document
              and history.shown(c.recording, c.superseded, c.visibility, c.released, :recorded)
            order by c.fact
            """)
        .param("document", document.value())
        .param("recorded", recorded.no())
        .query((row, _) -> new Cited(FactIds.of(row, "fact"), read(row)))
        .list();
  }

  void add(FactId fact, List<Citation> cited) {
    for (var citation : cited) {
      jdbc.sql(
              """
              insert into facts.citation (fact, document, locator, stance, manner)
              values (:fact, :document, :locator, :stance, :manner)
              on conflict (fact, document, stance, (coalesce(locator, ''))) do nothing
              """)
          .param("fact", fact.value())
          .param("document", citation.document().value())
          .param("locator", citation.locator())
          .param("stance", Fields.word(citation.stance()))
          .param("manner", Fields.word(citation.manner()))
          .update();
    }
  }

  void replace(FactId fact, List<Citation> cited) {
    jdbc.sql("delete from facts.citation where fact = :fact").param("fact", fact.value()).update();
    add(fact, cited);
  }

  void restore(FactId fact, Recorded earlier) {
    replace(fact, of(List.of(fact), earlier).getOrDefault(fact, List.of()));
  }

  private static Citation read(java.sql.ResultSet row) throws java.sql.SQLException {
    return new Citation(
        new FactId(row.getObject("document", UUID.class)),
        row.getString("locator"),
        Citation.Stance.valueOf(row.getString("stance").toUpperCase(Locale.ROOT)),
        Citation.Manner.valueOf(row.getString("manner").toUpperCase(Locale.ROOT)));
  }
}
