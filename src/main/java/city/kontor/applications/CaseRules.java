package city.kontor.applications;

import city.kontor.accounts.Account;
import city.kontor.accounts.Permission;
import city.kontor.history.FactId;
import city.kontor.keepers.Custody;
import city.kontor.web.Reading;
import java.util.Objects;
import java.util.stream.Stream;

/** Who sees a case, and who does what it waits for. Each rule says itself why. */
final class CaseRules {

  private CaseRules() {}

  /** A case is seen by its parties: who keep the record of one of them, and nobody else. */
  static Permission maySee(Account person, Case.Parties of, Custody custody, Reading reading) {
    return Stream.of(of.network(), of.organization(), of.via())
        .filter(Objects::nonNull)
        .map(it -> custody.maySee(person, it, reading))
        .filter(Permission::isGiven)
        .findFirst()
        .orElseGet(() -> Permission.refused("cases.may-not.see"));
  }

  /**
   * A step is taken by the side whose it is. What both sides may state, the network's office also
   * records for an organization or section that has no office here. Whoever may do neither is told
   * whose it is first.
   */
  static Permission mayDo(
      Account person, Step step, Case.Parties of, Custody custody, Reading reading) {
    return Stream.of(side(step.by(), of), step.by() == Side.NETWORK ? null : of.network())
        .filter(Objects::nonNull)
        .map(it -> custody.mayKeep(person, it, reading))
        .reduce((own, other) -> own.isGiven() || !other.isGiven() ? own : other)
        .orElseThrow();
  }

  private static FactId side(Side side, Case.Parties of) {
    return switch (side) {
      case NETWORK -> of.network();
      case ORGANIZATION -> of.organization();
      case SECTION -> Objects.requireNonNullElse(of.via(), of.network());
    };
  }
}
