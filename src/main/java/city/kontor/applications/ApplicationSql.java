package city.kontor.applications;

import city.kontor.facts.Audience;
import city.kontor.facts.Kept;
import city.kontor.facts.Shown;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Repository;

/**
 * Every question about cases. They tell both parties what neither keeps from the other; who may see
 * them decides whoever asks.
 */
@Repository
class ApplicationSql {

  private static final String ORGANIZATION = "organization";

  private final Shown both;

  ApplicationSql(Shown shown) {
    this.both = shown.to(Audience.PARTIES);
  }

  List<Kept<Application>> applications(FactId party, Recorded recorded) {
    return both.byAny(
        List.of("network", ORGANIZATION, "via"), party, Application.class, "id", recorded);
  }

  List<Kept<Endorsement>> endorsements(FactId party, Recorded recorded) {
    return both.byAny(
        List.of("network", ORGANIZATION, "by"), party, Endorsement.class, "on_from, id", recorded);
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
    return both.byAny(List.of("network", ORGANIZATION), party, type, order, recorded);
  }

  List<Kept<Application>> applications(Collection<FactId> organizations, Recorded recorded) {
    return both.by(ORGANIZATION, organizations, Application.class, "id", recorded);
  }

  List<Kept<Endorsement>> endorsements(Collection<FactId> organizations, Recorded recorded) {
    return both.by(ORGANIZATION, organizations, Endorsement.class, "on_from, id", recorded);
  }

  List<Kept<AdmissionDecision>> decisions(Collection<FactId> organizations, Recorded recorded) {
    return both.by(ORGANIZATION, organizations, AdmissionDecision.class, "on_from, id", recorded);
  }

  List<Kept<Resignation>> resignations(Collection<FactId> organizations, Recorded recorded) {
    return both.by(ORGANIZATION, organizations, Resignation.class, "given_on_from, id", recorded);
  }

  List<Kept<Exclusion>> exclusions(Collection<FactId> organizations, Recorded recorded) {
    return both.by(ORGANIZATION, organizations, Exclusion.class, "on_from, id", recorded);
  }
}
