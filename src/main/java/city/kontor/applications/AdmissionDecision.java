package city.kontor.applications;

import city.kontor.dates.Edtf;
import city.kontor.facts.Of;
import city.kontor.history.FactId;
import org.jspecify.annotations.Nullable;

/**
 * What a network decides on an application.
 *
 * @param decidedBy the body that decided
 * @param decided the meeting at which it did
 */
public record AdmissionDecision(
    @Of("organizations") FactId network,
    @Of("organizations") FactId organization,
    Outcome outcome,
    Edtf on,
    @Of("bodies") @Nullable FactId decidedBy,
    @Of("meetings") @Nullable FactId decided) {

  /** How it was decided. */
  public enum Outcome {
    ADMITTED,
    REFUSED,
    DEFERRED
  }
}
