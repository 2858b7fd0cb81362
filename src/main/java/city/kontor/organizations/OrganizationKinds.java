package city.kontor.organizations;

import city.kontor.facts.FactKind;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kinds of fact that this module keeps. */
@Configuration(proxyBeanMethods = false)
class OrganizationKinds {

  @Bean
  FactKind<Organization> organization() {
    return FactKind.of("organization", Organization.class, "organizations.organization")
        .addressed("organizations")
        .decidingItself();
  }

  @Bean
  FactKind<Person> person() {
    return FactKind.of("person", Person.class, "organizations.person").addressed("people");
  }

  @Bean
  FactKind<Term> term() {
    return FactKind.of("term", Term.class, "organizations.term")
        .keptBy(it -> Set.of(it.organization()));
  }

  @Bean
  FactKind<Succession> succession() {
    return FactKind.of("succession", Succession.class, "organizations.succession")
        .keptBy(it -> Set.of(it.successor()));
  }
}
