package city.kontor.keeping;

import city.kontor.accounts.Account;
import city.kontor.facts.Addresses;
import city.kontor.facts.FactKinds;
import city.kontor.facts.Facts;
import city.kontor.history.FactId;
import city.kontor.keepers.Sight;
import city.kontor.organizations.Organizations;
import city.kontor.web.Mistake;
import city.kontor.web.Reading;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What is a network's is of an organization that is one by the record: a local government never is,
 * and of any other that is stated first. What was recorded as another's already may stay so.
 */
@Component
class NetworkDemands implements Demands {

  private static final String NETWORK = "network";

  private final FactKinds kinds;
  private final Facts facts;
  private final Addresses addresses;
  private final Organizations organizations;
  private final Sight sight;

  NetworkDemands(
      FactKinds kinds, Facts facts, Addresses addresses, Organizations organizations, Sight sight) {
    this.kinds = kinds;
    this.facts = facts;
    this.addresses = addresses;
    this.organizations = organizations;
    this.sight = sight;
  }

  @Override
  public List<Mistake> mistakes(Facts.Stated said, Account person, Reading reading) {
    var network = said.references().get(NETWORK);
    if (network == null) {
      return List.of();
    }
    if (organizations
        .find(network, reading.recorded())
        .filter(Organizations.Listed::isLocalGovernment)
        .isPresent()) {
      return List.of(new Mistake(NETWORK, "keeping.mistake.network"));
    }
    return network.equals(sight.references(said.id()).get(NETWORK))
            || isNetwork(network, person, reading)
        ? List.of()
        : List.of(new Mistake(NETWORK, "keeping.mistake.network.first", form(network, reading)));
  }

  /** What this person may not see makes it none: nothing hidden is told of. */
  private boolean isNetwork(FactId organization, Account person, Reading reading) {
    return facts.referring(kinds.get(NETWORK), "organization", organization).stream()
        .anyMatch(it -> sight.standing(it, person, reading).isPresent());
  }

  /** The form in which it is stated that this is a network. */
  private String form(FactId organization, Reading reading) {
    var slug =
        addresses
            .paths(List.of(organization))
            .getOrDefault(organization, organization.toString())
            .replaceFirst(".*/", "");
    return reading.sending("/facts/new/network") + "?organization=" + slug;
  }

  @Override
  public List<Mistake> cautions(Facts.Stated said, Reading reading) {
    return List.of();
  }
}
