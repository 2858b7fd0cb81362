package city.kontor.sources;

import city.kontor.facts.Dates;
import city.kontor.facts.FactIds;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement about source documents. */
@Repository
class SourceSql {

  private final JdbcClient jdbc;

  SourceSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Sources.Listed> find(Collection<FactId> ids, Recorded recorded) {
    return documents(ids, false, recorded);
  }

  /** Whoever may see them. */
  List<Sources.Listed> held(Collection<FactId> ids, Recorded recorded) {
    return documents(ids, true, recorded);
  }

  private List<Sources.Listed> documents(
      Collection<FactId> ids, boolean hidden, Recorded recorded) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            """
            select d.id, a.slug, d.title, d.language, d.publisher, d.publisher_names, d.class, d.origin, d.address,
                   d.published, d.captured, d.letter_number
            from sources.document_recorded d
            join facts.address a on a.fact = d.id and a.is_current
            where d.id = any(:ids::uuid[]) and history.held(d.recording, d.superseded, :recorded)
              and (:hidden or history.shown(d.recording, d.superseded, d.visibility, d.released, :recorded))
            """)
        .param("ids", FactIds.array(ids))
        .param("hidden", hidden)
        .param("recorded", recorded.no())
        .query(SourceSql::read)
        .list();
  }

  /** Those with exactly this title or letter number, however wide it is written and spaced. */
  List<FactId> called(String typed, Recorded recorded) {
    return jdbc.sql(
            """
            select d.id from sources.document_recorded d
            where history.held(d.recording, d.superseded, :recorded)
              and (sources.folded(d.title) = sources.folded(:typed)
                   or sources.folded(d.letter_number) = sources.folded(:typed))
            order by d.id
            """)
        .param("typed", typed)
        .param("recorded", recorded.no())
        .query((row, _) -> FactIds.of(row, "id"))
        .list();
  }

  /**
   * The documents stated last, first; those that everybody sees, or those that not everybody does.
   */
  List<FactId> newest(boolean hidden, int most, Recorded recorded) {
    return jdbc.sql(
            """
            select d.id from sources.document_recorded d
            where history.held(d.recording, d.superseded, :recorded)
              and history.shown(d.recording, d.superseded, d.visibility, d.released, :recorded) <> :hidden
            order by d.id desc limit :most
            """)
        .param("hidden", hidden)
        .param("most", most)
        .param("recorded", recorded.no())
        .query((row, _) -> FactIds.of(row, "id"))
        .list();
  }

  /** All documents, in the order of their addresses. */
  List<FactId> list(Recorded recorded) {
    return jdbc.sql(
            """
            select d.id
            from facts.address a
            join sources.document_recorded d on d.id = a.fact
             and history.shown(d.recording, d.superseded, d.visibility, d.released, :recorded)
            where a.space = 'sources' and a.is_current
            order by a.slug
            """)
        .param("recorded", recorded.no())
        .query((row, _) -> FactIds.of(row, "id"))
        .list();
  }

  List<FactId> contradicted(
      Collection<FactId> facts, Collection<String> without, Recorded recorded, int most) {
    return some(
        """
        select f.id from facts.fact f
        where f.id = any(:facts::uuid[]) and f.kind not in (:without)
          and exists (
            select from facts.citation_recorded c
            where c.fact = f.id and c.stance = 'contradicts'
              and history.held(c.recording, c.superseded, :recorded))
        order by f.id desc limit :most
        """,
        facts,
        without,
        recorded,
        most);
  }

  List<FactId> withoutOfficial(
      Collection<FactId> facts, Collection<String> without, Recorded recorded, int most) {
    return some(
        """
        select f.id from facts.fact f
        where f.id = any(:facts::uuid[]) and f.kind not in (:without)
          and not exists (
            select from facts.citation_recorded c
            join sources.document_recorded d
              on d.id = c.document and history.held(d.recording, d.superseded, :recorded)
            where c.fact = f.id and c.stance = 'supports' and c.manner <> 'ends' and d.class = 'official'
              and history.held(c.recording, c.superseded, :recorded))
        order by f.id desc limit :most
        """,
        facts,
        without,
        recorded,
        most);
  }

  List<FactId> examples(Recorded recorded) {
    return jdbc.sql(
            """
            select distinct c.fact
            from sources.document_recorded d
            join facts.citation_recorded c
              on c.document = d.id and c.stance = 'supports' and c.manner <> 'ends'
             and history.held(c.recording, c.superseded, :recorded)
            where d.origin = 'example' and history.held(d.recording, d.superseded, :recorded)
            """)
        .param("recorded", recorded.no())
        .query((row, _) -> FactIds.of(row, "fact"))
        .list();
  }

  List<FactId> examplesBehind(Collection<FactId> facts, Recorded recorded) {
    return jdbc.sql(
            """
            select distinct d.id
            from sources.document_recorded d
            join facts.citation_recorded c
              on c.document = d.id and c.stance = 'supports' and c.manner <> 'ends'
             and history.held(c.recording, c.superseded, :recorded)
            where d.origin = 'example' and history.held(d.recording, d.superseded, :recorded)
              and c.fact = any(:facts::uuid[])
            order by d.id
            """)
        .param("facts", FactIds.array(facts))
        .param("recorded", recorded.no())
        .query((row, _) -> FactIds.of(row, "id"))
        .list();
  }

  private List<FactId> some(
      String asked,
      Collection<FactId> facts,
      Collection<String> without,
      Recorded recorded,
      int most) {
    return jdbc.sql(asked)
        .param("facts", FactIds.array(facts))
        .param("without", without)
        .param("recorded", recorded.no())
        .param("most", most)
        .query((row, _) -> FactIds.of(row, "id"))
        .list();
  }

  private static List<String> names(@Nullable Array names) throws SQLException {
    return names == null ? List.of() : List.of((String[]) names.getArray());
  }

  private static Sources.Listed read(ResultSet row, int number) throws SQLException {
    return new Sources.Listed(
        FactIds.of(row, "id"),
        row.getString("slug"),
        new Document(
            row.getString("title"),
            row.getString("language"),
            row.getString("publisher"),
            names(row.getArray("publisher_names")),
            DocumentClass.valueOf(row.getString("class").toUpperCase(Locale.ROOT)),
            row.getString("origin"),
            row.getString("address"),
            Dates.date(row.getString("published")),
            Dates.date(row.getString("captured")),
            row.getString("letter_number")));
  }
}
