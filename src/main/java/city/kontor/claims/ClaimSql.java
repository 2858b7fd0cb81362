package city.kontor.claims;

import city.kontor.facts.Kept;
import city.kontor.facts.Shown;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Repository;

/** Every statement to the database about claims and questions. */
@Repository
class ClaimSql {

  private static final String BY_DAY = "on_from = '-infinity', on_from, on_to, id";

  private final Shown shown;

  ClaimSql(Shown shown) {
    this.shown = shown;
  }

  List<Kept<Claim>> claims(Collection<FactId> subjects, Recorded recorded) {
    return shown.by("subject", subjects, Claim.class, BY_DAY, recorded);
  }

  List<Kept<Claim>> claimsBy(FactId document, Recorded recorded) {
    return shown.by("document", document, Claim.class, BY_DAY, recorded);
  }

  List<Kept<Question>> questions(Collection<FactId> subjects, Recorded recorded) {
    return shown.by("subject", subjects, Question.class, "ordinal, id", recorded);
  }
}
