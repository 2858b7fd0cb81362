package city.kontor.claims;

import city.kontor.facts.FactKind;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The kinds of fact that this module keeps. A claim is kept by whoever keeps the document, not by
 * the one it is about: nobody takes back what others say of them.
 */
@Configuration(proxyBeanMethods = false)
class ClaimKinds {

  @Bean
  FactKind<Claim> claim() {
    return FactKind.of("claim", Claim.class, "claims.claim").keptBy(it -> Set.of(it.document()));
  }

  @Bean
  FactKind<Question> question() {
    return FactKind.of("question", Question.class, "claims.question")
        .keptBy(it -> Set.of(it.subject()));
  }
}
