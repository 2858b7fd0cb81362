package city.kontor.reviews;

import city.kontor.facts.FactKind;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kind of fact that this module keeps: on the word of whoever keeps the page. */
@Configuration(proxyBeanMethods = false)
class ReviewKind {

  @Bean
  FactKind<Review> review() {
    return FactKind.of("review", Review.class, "reviews.review")
        .keptBy(it -> Set.of(it.subject()))
        .onOwnWord();
  }
}
