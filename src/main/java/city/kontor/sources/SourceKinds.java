package city.kontor.sources;

import city.kontor.facts.FactKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kinds of fact that this module keeps. */
@Configuration(proxyBeanMethods = false)
class SourceKinds {

  @Bean
  FactKind<Document> document() {
    return FactKind.of("source", Document.class, "sources.document").addressed("sources");
  }
}
