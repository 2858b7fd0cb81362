package city.kontor.sources;

import city.kontor.facts.FactIds;
import city.kontor.facts.Visibility;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import city.kontor.web.Words;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The documents themselves, where an office has uploaded them. */
@Service
public class SourceFiles {

  private final JdbcClient jdbc;

  SourceFiles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What is known of a file without reading it.
   *
   * @param size in bytes
   */
  public record About(FactId document, FileKind kind, int size, String digest, boolean isPublic) {}

  /** Keeps a file in place of the one that the document had. */
  public void put(
      Recorded recording, FactId document, FileKind kind, byte[] content, Visibility visibility) {
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
        .param("digest", digest(content))
        .param("content", content)
        .param("visibility", Words.key(visibility))
        .update();
  }

  /** The file of a document as of a recording, whoever may see it. */
  public Optional<About> of(FactId document, Recorded recorded) {
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
                new About(
                    FactIds.of(row, "document"),
                    FileKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                    row.getInt("size"),
                    row.getString("digest"),
                    row.getBoolean("is_public")))
        .optional();
  }

  /** Its bytes. */
  public byte[] content(FactId document, Recorded recorded) {
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

  private static String digest(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
