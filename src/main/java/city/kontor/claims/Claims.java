package city.kontor.claims;

import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;

/** What documents state: figures and other words on things; and what nobody knows. */
@Service
public class Claims {

  private final ClaimSql sql;

  Claims(ClaimSql sql) {
    this.sql = sql;
  }

  /** What is claimed of these things, in order of the dates spoken of. */
  public List<Kept<Claim>> of(Collection<FactId> subjects, Recorded recorded) {
    return subjects.isEmpty() ? List.of() : sql.claims(subjects, recorded);
  }

  /** What is claimed of one property of these things. */
  public List<Kept<Claim>> of(Collection<FactId> subjects, String property, Recorded recorded) {
    return of(subjects, recorded).stream()
        .filter(it -> it.fact().property().equals(property))
        .toList();
  }

  /**
   * What was claimed last, on exact days, of one property of anything but these.
   *
   * @param most how many of them at most
   */
  public List<Kept<Claim>> latest(
      String property, Collection<FactId> butOf, int most, Recorded recorded) {
    return sql.latest(property, butOf, most, recorded);
  }

  /** What a document claims. */
  public List<Kept<Claim>> by(FactId document, Recorded recorded) {
    return sql.claimsBy(document, recorded);
  }

  /** What is not known of these things, in order. */
  public List<Kept<Question>> questions(Collection<FactId> subjects, Recorded recorded) {
    return subjects.isEmpty() ? List.of() : sql.questions(subjects, recorded);
  }
}
