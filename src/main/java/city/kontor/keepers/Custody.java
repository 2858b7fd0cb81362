package city.kontor.keepers;

import city.kontor.accounts.Account;
import city.kontor.accounts.Permission;
import city.kontor.facts.Facts;
import city.kontor.facts.Visibility;
import city.kontor.history.FactId;
import city.kontor.web.Reading;
import city.kontor.web.Refusal;
import java.util.Objects;
import org.springframework.stereotype.Service;

/** Who keeps the record of an organization, for pages that show and do more than one fact. */
@Service
public class Custody {

  private final Facts facts;
  private final Stewards stewards;

  Custody(Facts facts, Stewards stewards) {
    this.facts = facts;
    this.stewards = stewards;
  }

  /** Whether this person keeps the record of the organization, and the rule that says so. */
  public Permission mayKeep(Account person, FactId organization, Reading reading) {
    return KeepingRules.mayKeep(person, keepers(organization, reading));
  }

  /** Whether this person sees what only those see who keep the organization's record. */
  public Permission maySee(Account person, FactId organization, Reading reading) {
    return KeepingRules.maySee(person, keepers(organization, reading), Visibility.OFFICE);
  }

  /** The person as who keeps the record of the organization, whatever else this person may do. */
  public Keeping onBehalfOf(FactId organization, Account person, Reading reading) {
    var keepers = keepers(organization, reading);
    KeepingRules.mayKeep(person, keepers).demand();
    var behalf = KeepingRules.changingFor(person, keepers).getFirst();
    var duty =
        person.duties().stream()
            .filter(it -> Objects.equals(it.office(), behalf.office()))
            .findFirst()
            .orElseThrow();
    return new Keeping(person.limitedTo(duty, person.onlyProposes(), person.program()), behalf);
  }

  /** Somebody on behalf of one office only. */
  public record Keeping(Account person, Behalf behalf) {}

  private Keepers keepers(FactId organization, Reading reading) {
    var now = stewards.now();
    var found =
        facts
            .standing(organization, now)
            .or(() -> facts.withdrawn(organization, now).map(Facts.Withdrawn::last))
            .orElseThrow(() -> new Refusal.NotFound("refusal.organization", ""));
    return stewards.of(found.stated(), reading);
  }
}
