package city.kontor.dues;

import city.kontor.accounts.Permission;
import city.kontor.history.FactId;
import java.util.Set;

/** Who works through the invoices of a network. Each rule says itself why. */
final class DuesRules {

  private DuesRules() {}

  /**
   * The offices that keep a network's record see all its invoices.
   *
   * @param kept the organizations whose records the reader's offices keep
   */
  static Permission maySee(Set<FactId> kept, FactId network, String name) {
    return kept.contains(network)
        ? Permission.given("dues.may.keeper", name)
        : Permission.refused("dues.may-not.keeper", name);
  }
}
