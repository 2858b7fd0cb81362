package city.kontor.sources;

import city.kontor.facts.Attached;
import city.kontor.facts.FactIds;
import city.kontor.facts.Visibility;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import city.kontor.web.Words;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement about uploaded documents. */
@Repository
class FileSql {

  private final JdbcClient jdbc;

  FileSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps a file in place of the one that the document had. */
  void put(FactId document, FileKind kind, byte[] content, String digest, Visibility visibility) {
    jdbc.sql(
            """
            insert into sources.file (document, kind, digest, content, visibility)
            values (:document, :kind, :digest, :content, :visibility)
            on conflict (document) do update
              set kind = excluded.kind, digest = excluded.digest, content = excluded.content,
                  visibility = excluded.visibility
            """)
        .param("document", document.value())
        .param("kind", Words.key(kind))
        .param("digest", digest)
        .param("content", content)
        .param("visibility", Words.key(visibility))
        .update();
  }

  /** Whether a document has, or had, a file of another digest. */
  boolean has(FactId document, String digest) {
    return jdbc.sql(
            """
            select exists (select from sources.file_recorded
                           where document = :document and digest <> :digest)
            """)
        .param("document", document.value())
        .param("digest", digest)
        .query(Boolean.class)
        .single();
  }

  /** Overwrites every file that a document has or had. */
  void redact(FactId document, byte[] mark, String digest) {
    jdbc.sql(
            """
            update sources.file_recorded set kind = 'text', content = :mark, digest = :digest
            where document = :document
            """)
        .param("mark", mark)
        .param("digest", digest)
        .param("document", document.value())
        .update();
  }

  /** The file of a document as of a recording, whoever may see it. */
  Optional<SourceFiles.About> of(FactId document, Recorded recorded) {
    return jdbc.sql(
            """
            select f.document, f.kind, length(f.content) as size, f.digest, f.visibility = 'public' as is_public
            from sources.file_recorded f
            where f.document = :document and history.held(f.recording, f.superseded, :recorded)
            """)
        .param("document", document.value())
        .param("recorded", recorded.no())
        .query(
            (row, _) ->
                new SourceFiles.About(
                    FactIds.of(row, "document"),
                    FileKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                    row.getInt("size"),
                    row.getString("digest"),
                    row.getBoolean("is_public")))
        .optional();
  }

  /** From which recording until which these documents had a file that everybody saw. */
  List<Attached.Spell> shown(Collection<FactId> documents, long first, long last) {
    return jdbc.sql(
            """
            select f.document, f.recording, f.superseded from sources.file_recorded f
            where f.document = any(:documents::uuid[]) and f.visibility = 'public'
              and history.held_between(f.recording, f.superseded, :first, :last)
            """)
        .param("documents", FactIds.array(documents))
        .param("first", first)
        .param("last", last)
        .query(
            (row, _) ->
                new Attached.Spell(
                    FactIds.of(row, "document"),
                    row.getLong("recording"),
                    row.getLong("superseded")))
        .list();
  }

  /** Its bytes. */
  byte[] content(FactId document, Recorded recorded) {
    return jdbc.sql(
            """
            select f.content from sources.file_recorded f
            where f.document = :document and history.held(f.recording, f.superseded, :recorded)
            """)
        .param("document", document.value())
        .param("recorded", recorded.no())
        .query(byte[].class)
        .single();
  }
}
