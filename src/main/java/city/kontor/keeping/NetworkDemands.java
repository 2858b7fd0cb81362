package city.kontor.keeping;

import city.kontor.facts.Facts;
import city.kontor.organizations.Organizations;
import city.kontor.web.Mistake;
import city.kontor.web.Reading;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A local government is no network: nobody is its member, and no office makes it one. */
@Component
class NetworkDemands implements Demands {

  private static final String NETWORK = "network";

  private final Organizations organizations;

  NetworkDemands(Organizations organizations) {
    this.organizations = organizations;
  }

  @Override
  public List<Mistake> mistakes(Facts.Stated said, Reading reading) {
    return Stream.ofNullable(said.references().get(NETWORK))
        .flatMap(it -> organizations.find(it, reading.recorded()).stream())
        .filter(Organizations.Listed::isLocalGovernment)
        .map(_ -> new Mistake(NETWORK, "keeping.mistake.network"))
        .toList();
  }

  @Override
  public List<Mistake> cautions(Facts.Stated said, Reading reading) {
    return List.of();
  }
}
