package city.kontor.audit;

import city.kontor.facts.FactKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kind of fact that this module keeps. */
@Configuration(proxyBeanMethods = false)
class StatementKinds {

  @Bean
  FactKind<Statement> statement() {
    return FactKind.of("statement", Statement.class, "audit.statement");
  }
}
