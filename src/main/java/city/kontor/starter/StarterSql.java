package city.kontor.starter;

import city.kontor.facts.Citation;
import city.kontor.facts.Form;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import city.kontor.web.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the starter remembers: which editions it stated, and which entry became which fact. */
final class StarterSql {

  private final JdbcClient jdbc;

  StarterSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** An entry as an earlier edition stated it. */
  record Kept(FactId fact, String digest) {}

  boolean hasEdition(String edition) {
    return jdbc.sql("select exists (select from starter.edition where edition = :edition)")
        .param("edition", edition)
        .query(Boolean.class)
        .single();
  }

  void noteEdition(String edition, Recorded recording) {
    jdbc.sql("insert into starter.edition (edition, recording) values (:edition, :recording)")
        .param("edition", edition)
        .param("recording", recording.no())
        .update();
  }

  /** Every entry of earlier editions by its key. */
  Map<String, Kept> entries() {
    return jdbc
        .sql("select key, fact, digest from starter.entry")
        .query(
            (row, _) ->
                Map.entry(
                    row.getString("key"),
                    new Kept(
                        new FactId(row.getObject("fact", UUID.class)), row.getString("digest"))))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Calls an entry, with its names and texts, otherwise. */
  void rename(String key, String newly) {
    jdbc.sql(
            """
            update starter.entry set key = :newly || substr(key, length(:key) + 1)
            where key = :key or starts_with(key, :key || '/name/') or starts_with(key, :key || '/text/')
            """)
        .param("key", key)
        .param("newly", newly)
        .update();
  }

  void note(String key, FactId fact, String digest) {
    jdbc.sql(
            """
            insert into starter.entry (key, fact, digest) values (:key, :fact, :digest)
            on conflict (key) do update set digest = excluded.digest
            """)
        .param("key", key)
        .param("fact", fact.value())
        .param("digest", digest)
        .update();
  }

  /** Does what the database may refuse, without losing what the recording has done before. */
  void attempt(Runnable act) {
    jdbc.sql("savepoint attempt").update();
    try {
      act.run();
    } catch (Refusal refused) {
      jdbc.sql("rollback to savepoint attempt").update();
      throw refused;
    }
    jdbc.sql("release savepoint attempt").update();
  }

  /** Whether nobody but the starter has said anything else of the fact. */
  boolean isOurs(FactId fact) {
    return jdbc.sql(
            """
            select not exists (
              select from facts.act a
              where a.fact = :fact and a.verb not in ('attach', 'confirm', 'contest')
                and a.recording not in (select e.recording from starter.edition e))
            """)
        .param("fact", fact.value())
        .query(Boolean.class)
        .single();
  }

  static String digest(Form form, List<Citation> cited) {
    var sum = new CRC32();
    sum.update((form.fields() + "|" + cited).getBytes(StandardCharsets.UTF_8));
    return Long.toHexString(sum.getValue());
  }
}
