package city.kontor.sources;

import city.kontor.facts.Visibility;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The documents themselves, where an office has uploaded them. */
@Service
public class SourceFiles {

  private final FileSql sql;

  SourceFiles(FileSql sql) {
    this.sql = sql;
  }

  /**
   * What is known of a file without reading it.
   *
   * @param size in bytes
   * @param digest its SHA-256
   */
  public record About(FactId document, FileKind kind, int size, String digest, boolean isPublic) {

    /** Whether a mark has taken its place. */
    boolean isRedacted() {
      return digest.equals(FileRedaction.digest());
    }
  }

  /** Keeps a file in place of the one that the document had; inside a recording. */
  public void put(FactId document, FileKind kind, byte[] content, Visibility visibility) {
    sql.put(document, kind, content, digest(content), visibility);
  }

  /** The file of a document as of a recording, whoever may see it. */
  public Optional<About> of(FactId document, Recorded recorded) {
    return sql.of(document, recorded);
  }

  /** Its bytes. */
  public byte[] content(FactId document, Recorded recorded) {
    return sql.content(document, recorded);
  }

  static String digest(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
