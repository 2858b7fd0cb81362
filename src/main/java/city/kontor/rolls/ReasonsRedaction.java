package city.kontor.rolls;

import city.kontor.facts.Attached;
import city.kontor.history.FactId;
import org.springframework.stereotype.Component;

/** The reasons of a frozen roll name others; redacted, the roll says only who may vote. */
@Component
class ReasonsRedaction implements Attached {

  private final RollSql sql;

  ReasonsRedaction(RollSql sql) {
    this.sql = sql;
  }

  @Override
  public String field() {
    return "reasons";
  }

  @Override
  public boolean isWith(FactId fact) {
    return sql.hasWords(fact);
  }

  @Override
  public void redact(FactId fact) {
    sql.redact(fact);
  }
}
