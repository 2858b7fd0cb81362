package city.kontor.networks;

import city.kontor.facts.FactKind;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kinds of fact that this module keeps. The network keeps them all. */
@Configuration(proxyBeanMethods = false)
class NetworkKinds {

  @Bean
  FactKind<Network> network() {
    return FactKind.of("network", Network.class, "networks.network")
        .onePer("organization")
        .keptBy(it -> Set.of(it.organization()));
  }

  @Bean
  FactKind<Life> life() {
    return FactKind.of("life", Life.class, "networks.life").keptBy(it -> Set.of(it.network()));
  }

  @Bean
  FactKind<Milestone> milestone() {
    return FactKind.of("milestone", Milestone.class, "networks.milestone")
        .addressed("milestones")
        .keptBy(it -> Set.of(it.network()));
  }

  @Bean
  FactKind<Section> section() {
    return FactKind.of("section", Section.class, "networks.section")
        .addressed("sections")
        .keptBy(it -> Set.of(it.network()));
  }

  @Bean
  FactKind<Secretariat> secretariat() {
    return FactKind.of("secretariat", Secretariat.class, "networks.secretariat")
        .keptBy(it -> Set.of(it.network()));
  }

  @Bean
  FactKind<Support> support() {
    return FactKind.of("support", Support.class, "networks.support")
        .keptBy(it -> Set.of(it.network()));
  }
}
