package city.kontor.members;

import city.kontor.facts.FactKind;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kinds of fact that this module keeps. A network decides who belongs to it. */
@Configuration(proxyBeanMethods = false)
class MemberKinds {

  @Bean
  FactKind<Category> category() {
    return FactKind.of("category", Category.class, "members.category")
        .addressed("categories")
        .keptBy(it -> Set.of(it.network()));
  }

  @Bean
  FactKind<Membership> membership() {
    return FactKind.of("membership", Membership.class, "members.membership")
        .keptBy(it -> Set.of(it.network()))
        .alsoFor(it -> Set.of(it.organization()));
  }

  @Bean
  FactKind<Suspension> suspension() {
    return FactKind.of("suspension", Suspension.class, "members.suspension")
        .keptBy(it -> Set.of(it.membership()))
        .onOwnWord();
  }
}
