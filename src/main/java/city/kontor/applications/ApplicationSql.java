package city.kontor.applications;

import city.kontor.facts.Audience;
import city.kontor.facts.Kept;
import city.kontor.facts.Shown;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import java.util.List;
import org.springframework.stereotype.Repository;

/**
 * Every question about cases. They tell both parties what neither keeps from the other; who may see
 * them decides whoever asks.
 */
@Repository
class ApplicationSql {

  private final Shown both;

  ApplicationSql(Shown shown) {
    this.both = shown.to(Audience.PARTIES);
  }

  List<Kept<Application>> applications(FactId party, Recorded recorded) {
    return both.byAny(
        List.of("network", "organization", "via"), party, Application.class, "id", recorded);
  }

  List<Kept<Endorsement>> endorsements(FactId party, Recorded recorded) {
    return both.byAny(
        List.of("network", "organization", "by"),
        party,
        Endorsement.class,
        "on_from, id",
        recorded);
  }

  List<Kept<AdmissionDecision>> decisions(FactId party, Recorded recorded) {
    return between(party, AdmissionDecision.class, "on_from, id", recorded);
  }

  List<Kept<Resignation>> resignations(FactId party, Recorded recorded) {
    return between(party, Resignation.class, "given_on_from, id", recorded);
  }

  List<Kept<Exclusion>> exclusions(FactId party, Recorded recorded) {
    return between(party, Exclusion.class, "on_from, id", recorded);
  }

  private <F extends Record> List<Kept<F>> between(
      FactId party, Class<F> type, String order, Recorded recorded) {
    return both.byAny(List.of("network", "organization"), party, type, order, recorded);
  }
}
