package city.kontor.facts;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one kind of fact that is about lists of facts. */
@Configuration(proxyBeanMethods = false)
class CompletenessKind {

  @Bean
  FactKind<Completeness> completeness() {
    return FactKind.of("completeness", Completeness.class, "facts.completeness")
        .keptBy(it -> Set.of(it.subject()));
  }
}
