package city.kontor.names;

import city.kontor.facts.FactKind;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kinds of fact that this module keeps. */
@Configuration(proxyBeanMethods = false)
class NameKinds {

  @Bean
  FactKind<Name> name() {
    return FactKind.of("name", Name.class, "names.name").keptBy(it -> Set.of(it.bearer()));
  }

  @Bean
  FactKind<Text> text() {
    return FactKind.of("text", Text.class, "names.text").keptBy(it -> Set.of(it.bearer()));
  }
}
