package city.kontor.starter;

import city.kontor.facts.Acts;
import city.kontor.facts.Addresses;
import city.kontor.facts.FactKinds;
import city.kontor.history.Actor;
import city.kontor.history.Recordings;
import city.kontor.starter.Entry.Cite;
import city.kontor.web.Languages;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * States the starter record in an empty register, all of it as one act: it is there whole or not at
 * all. A new edition corrects only what the starter itself recorded last; what an office has
 * touched since, or states otherwise, is left to the office. An edition that cannot be stated keeps
 * a register that holds an earlier one from nobody.
 */
@Component
@Order(10)
class Starter implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(Starter.class);

  private final Acts acts;
  private final FactKinds kinds;
  private final Addresses addresses;
  private final Recordings recordings;
  private final Languages languages;
  private final StarterSql sql;

  Starter(
      Acts acts,
      FactKinds kinds,
      Addresses addresses,
      Recordings recordings,
      Languages languages,
      JdbcClient jdbc) {
    this.acts = acts;
    this.kinds = kinds;
    this.addresses = addresses;
    this.recordings = recordings;
    this.languages = languages;
    this.sql = new StarterSql(jdbc);
  }

  @Override
  public void run(ApplicationArguments arguments) {
    state(StarterRecord.shipped());
  }

  /** States an edition, unless this register has it already. */
  void state(StarterRecord record) {
    if (!sql.hasEdition(record.edition())) {
      state(record.edition(), record.entries(), record.isExample());
    }
  }

  void state(String edition, List<Entry> entries, boolean areExamples) {
    checkSources(entries);
    var what = areExamples ? "examples" : "starter record";
    LOG.info("Stating the {}: {} entries", what, entries.size());
    try {
      recordings.record(
          Actor.REGISTER,
          (areExamples ? "Examples, invented for trying Kontor out" : "The starter record")
              + ", edition "
              + edition,
          recording -> {
            sql.noteEdition(edition, recording);
            var words = languages.words(languages.first());
            new Stating(acts, kinds, addresses, words, sql, recording, areExamples).all(entries);
            return recording;
          });
      LOG.info("Stated: the {}", what);
    } catch (StarterRefused | DataIntegrityViolationException refused) {
      if (sql.hasEdition(edition)) {
        LOG.info("Another node has stated the {}", what, refused);
      } else if (sql.entries().keySet().stream().anyMatch(it -> isExample(it) == areExamples)) {
        LOG.error(
            "The register stays as it is: edition {} of the {} cannot be stated",
            edition,
            what,
            refused);
      } else {
        throw refused;
      }
    }
  }

  /** Whether an entry is known by this key as an example. */
  static boolean isExample(String key) {
    return key.startsWith(Stating.EXAMPLE);
  }

  /** Every fact names a source; a document is one, and a question asks instead of stating. */
  static void checkSources(List<Entry> entries) {
    var reasons =
        entries.stream()
            .filter(it -> it.cited().stream().allMatch(Cite::against))
            .filter(it -> !it.kind().equals("source") && !it.kind().equals("question"))
            .map(it -> it.place() + "a " + it.kind() + " without a source")
            .toList();
    if (!reasons.isEmpty()) {
      throw new StarterRefused(reasons);
    }
  }
}
