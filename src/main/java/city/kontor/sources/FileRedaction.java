package city.kontor.sources;

import city.kontor.facts.Attached;
import city.kontor.facts.Redactions;
import city.kontor.history.FactId;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** An uploaded document that must not be read: a text of one line takes its place. */
@Component
class FileRedaction implements Attached {

  private static final byte[] MARK = Redactions.MARK.getBytes(StandardCharsets.UTF_8);

  private final FileSql sql;

  FileRedaction(FileSql sql) {
    this.sql = sql;
  }

  @Override
  public String field() {
    return "document-itself";
  }

  @Override
  public boolean isWith(FactId fact) {
    return sql.has(fact, digest());
  }

  @Override
  public List<Spell> shown(Collection<FactId> facts, long first, long last) {
    return sql.shown(facts, first, last);
  }

  @Override
  public void redact(FactId fact) {
    sql.redact(fact, MARK, digest());
  }

  /** Of what takes the place of every document. */
  static String digest() {
    return SourceFiles.digest(MARK);
  }
}
