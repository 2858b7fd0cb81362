package city.kontor.claims;

import city.kontor.facts.FactKind;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kinds of fact that this module keeps. */
@Configuration(proxyBeanMethods = false)
class ClaimKinds {

  @Bean
  FactKind<Claim> claim() {
    return FactKind.of("claim", Claim.class, "claims.claim").keptBy(it -> Set.of(it.subject()));
  }

  @Bean
  FactKind<Question> question() {
    return FactKind.of("question", Question.class, "claims.question")
        .keptBy(it -> Set.of(it.subject()));
  }
}
