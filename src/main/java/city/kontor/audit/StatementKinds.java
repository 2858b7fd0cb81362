package city.kontor.audit;

import city.kontor.facts.FactKind;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kind of fact that this module keeps. What a page says is kept by whoever keeps the page. */
@Configuration(proxyBeanMethods = false)
class StatementKinds {

  @Bean
  FactKind<Statement> statement() {
    return FactKind.of("statement", Statement.class, "audit.statement")
        .keptBy(it -> Set.of(it.document()));
  }
}
