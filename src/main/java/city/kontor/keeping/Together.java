package city.kontor.keeping;

import city.kontor.accounts.Account;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import city.kontor.history.Recordings;
import city.kontor.keepers.Custody;
import city.kontor.web.Reading;
import city.kontor.web.Refusal;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * Several acts as one: all of them in one recording, or none. Each is prepared by the rules and
 * done by the code of the form of one fact.
 */
@Service
public class Together {

  private final Acting acting;
  private final Deeds deeds;
  private final Afterwards afterwards;
  private final Custody custody;
  private final Approvals approvals;
  private final Recordings recordings;

  Together(
      Acting acting,
      Deeds deeds,
      Afterwards afterwards,
      Custody custody,
      Approvals approvals,
      Recordings recordings) {
    this.acting = acting;
    this.deeds = deeds;
    this.afterwards = afterwards;
    this.custody = custody;
    this.approvals = approvals;
    this.recordings = recordings;
  }

  /**
   * Does all of them for whoever keeps the record of an organization. A later one may refer to what
   * an earlier one stated.
   *
   * @throws Refusal.Invalid with every mistake at its field
   * @throws Refusal.NotAllowed with the rule that refuses it; also where the office wants a second
   *     person, who looks at one act at a time
   */
  public Recorded act(
      FactId organization, List<Acting.Wanted> all, String why, Account person, Reading reading) {
    Reasons.demand("why", why, false);
    var keeping = custody.onBehalfOf(organization, person, reading);
    return recordings.record(
        keeping.person().actingFor(keeping.behalf().office()),
        why,
        recording -> {
          for (var it : all) {
            act(recording, acting.preparedAsItStands(it, why, keeping.person(), reading));
          }
          deeds.finish(recording);
          if (afterwards.isForSecondPerson(recording)) {
            throw new Refusal.NotAllowed("keeping.may-not.together");
          }
          return recording;
        });
  }

  /**
   * Whether the office that keeps the record of an organization wants a second person for a kind of
   * fact, so that nothing of it is done together with anything else.
   */
  public boolean isForSecondPerson(
      FactId organization, String kind, Account person, Reading reading) {
    return !forSecondPerson(organization, List.of(kind), person, reading).isEmpty();
  }

  /** The same for several kinds: those for which it wants one, in their order. */
  public List<String> forSecondPerson(
      FactId organization, Collection<String> kinds, Account person, Reading reading) {
    return approvals.among(custody.onBehalfOf(organization, person, reading).behalf(), kinds);
  }

  private void act(Recorded recording, Deed deed) {
    if (approvals.areNeeded(deed)) {
      throw new Refusal.NotAllowed("keeping.may-not.together");
    }
    if (deed.isProposal()) {
      throw new Refusal.NotAllowed("keeping.may-not.keeper", deed.keepers().names());
    }
    deeds.actAmongOthers(recording, deed);
  }
}
