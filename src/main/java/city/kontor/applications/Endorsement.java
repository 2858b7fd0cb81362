package city.kontor.applications;

import city.kontor.dates.Edtf;
import city.kontor.facts.Of;
import city.kontor.history.FactId;

/**
 * What a section, chapter or association says to an application before the network decides.
 *
 * @param by the section, chapter or association
 */
public record Endorsement(
    @Of("organizations") FactId network,
    @Of("organizations") FactId organization,
    @Of("organizations") FactId by,
    Outcome outcome,
    Edtf on) {

  /** What it recommends. */
  public enum Outcome {
    ENDORSED,
    NOT_ENDORSED
  }
}
