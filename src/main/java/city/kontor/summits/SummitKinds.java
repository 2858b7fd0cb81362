package city.kontor.summits;

import city.kontor.facts.FactKind;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kinds of fact that this module keeps. */
@Configuration(proxyBeanMethods = false)
class SummitKinds {

  @Bean
  FactKind<Series> series() {
    return FactKind.of("series", Series.class, "summits.series")
        .addressed("series")
        .keptBy(it -> Set.of(it.owner()));
  }

  @Bean
  FactKind<Edition> edition() {
    return FactKind.of("edition", Edition.class, "summits.edition")
        .addressed("editions")
        .keptBy(it -> Set.of(it.series()));
  }

  @Bean
  FactKind<Appearance> appearance() {
    return FactKind.of("appearance", Appearance.class, "summits.appearance")
        .keptBy(it -> Set.of(it.organization()));
  }
}
