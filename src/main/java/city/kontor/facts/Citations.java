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
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
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

  /**
   * The first facts that a document speaks for or against, oldest first.
   *
   * @param after those behind this one only
   * @param aside kinds of fact that are left out
   */
  public List<Cited> by(
      FactId document, FactId after, Collection<String> aside, int limit, Recorded recorded) {
    return jdbc.sql(
            """
            select c.fact, c.document, c.locator, c.stance, c.manner
            from facts.citation_recorded c
            join facts.fact f on f.id = c.fact and f.kind <> all(:aside)
            where c.document = :document and c.fact > :after
              and history.shown(c.recording, c.superseded, c.visibility, c.released, :recorded)
            order by c.fact limit :limit
            """)
        .param("document", document.value())
        .param("after", after.value())
        .param("aside", aside.toArray(String[]::new))
        .param("limit", limit)
        .param("recorded", recorded.no())
        .query((row, _) -> new Cited(FactIds.of(row, "fact"), read(row)))
        .list();
  }

  /** A citation from one recording until another. */
  record Spell(FactId fact, Citation citation, long recording, long superseded) {

    boolean isHeld(long no) {
      return recording <= no && superseded > no;
    }
  }

  /** All citations of these facts from one recording to another, supporting ones first. */
  Map<FactId, List<Spell>> between(Collection<FactId> facts, long first, long last) {
    return jdbc
        .sql(
            """
            select c.fact, c.document, c.locator, c.stance, c.manner, c.recording, c.superseded
            from facts.citation_recorded c
            where c.fact = any(:facts::uuid[]) and c.visibility = 'public'
              and history.held_between(c.recording, c.superseded, :first, :last)
            order by c.stance desc, c.id
            """)
        .param("facts", FactIds.array(facts))
        .param("first", first)
        .param("last", last)
        .query(
            (row, _) ->
                new Spell(
                    FactIds.of(row, "fact"),
                    read(row),
                    row.getLong("recording"),
                    row.getLong("superseded")))
        .list()
        .stream()
        .collect(Collectors.groupingBy(Spell::fact));
  }

  /** Adds those that the fact does not have yet. */
  void add(FactId fact, List<Citation> cited) {
    if (cited.isEmpty()) {
      return;
    }
    of(
            fact,
            cited,
            """
            insert into facts.citation (fact, document, locator, stance, manner)
            select :fact, said.document, said.locator, said.stance, said.manner
            from unnest(:documents::uuid[], :locators, :stances, :manners)
                   as said (document, locator, stance, manner)
            on conflict (fact, document, stance, (coalesce(locator, ''))) do nothing
            """)
        .update();
  }

  /**
   * Leaves the fact with these; what stays the same is not touched, so its history says no more.
   */
  void replace(FactId fact, List<Citation> cited) {
    of(
            fact,
            cited,
            """
            delete from facts.citation c where c.fact = :fact and not exists (
              select from unnest(:documents::uuid[], :locators, :stances, :manners)
                            as said (document, locator, stance, manner)
              where said.document = c.document and said.locator is not distinct from c.locator
                and said.stance = c.stance and said.manner = c.manner)
            """)
        .update();
    add(fact, cited);
  }

  private StatementSpec of(FactId fact, List<Citation> cited, String sql) {
    return jdbc.sql(sql)
        .param("fact", fact.value())
        .param(
            "documents", cited.stream().map(it -> it.document().toString()).toArray(String[]::new))
        .param("locators", cited.stream().map(Citation::locator).toArray(String[]::new))
        .param("stances", cited.stream().map(it -> Fields.word(it.stance())).toArray(String[]::new))
        .param(
            "manners", cited.stream().map(it -> Fields.word(it.manner())).toArray(String[]::new));
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
