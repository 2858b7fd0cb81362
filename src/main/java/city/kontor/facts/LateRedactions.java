package city.kontor.facts;

import city.kontor.history.Actor;
import city.kontor.history.FactId;
import city.kontor.history.Recordings;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * After an older backup has been restored, redacts again what was redacted since; before anybody is
 * answered. See decision 0024.
 */
@Component
class LateRedactions implements SmartInitializingSingleton {

  private static final Logger LOG = LoggerFactory.getLogger(LateRedactions.class);

  private final JdbcClient jdbc;
  private final Redactions redactions;
  private final Recordings recordings;

  LateRedactions(JdbcClient jdbc, Redactions redactions, Recordings recordings) {
    this.jdbc = jdbc;
    this.redactions = redactions;
    this.recordings = recordings;
  }

  private record Due(FactId fact, String field, String why, @Nullable UUID account) {}

  @Override
  public void afterSingletonsInstantiated() {
    var due =
        jdbc.sql("select fact, field, why, account from history.redaction_due order by fact, field")
            .query(
                (row, _) ->
                    new Due(
                        FactIds.of(row, "fact"),
                        row.getString("field"),
                        row.getString("why"),
                        row.getObject("account", UUID.class)))
            .list();
    due.forEach(this::redact);
    if (!due.isEmpty()) {
      LOG.info("Redacted again after a restore: {}", due.size());
    }
  }

  /** Once, however many nodes start: whoever deletes it does it. */
  private void redact(Due due) {
    recordings.record(
        new Actor(null, due.account()),
        due.why(),
        recording -> {
          var isOurs =
              jdbc.sql("delete from history.redaction_due where fact = :fact and field = :field")
                      .param("fact", due.fact().value())
                      .param("field", due.field())
                      .update()
                  == 1;
          if (isOurs) {
            redactions.redact(recording, due.fact(), due.field());
          }
          return recording;
        });
  }
}
