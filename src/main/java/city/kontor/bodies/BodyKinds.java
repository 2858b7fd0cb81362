package city.kontor.bodies;

import city.kontor.facts.FactKind;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kinds of fact that this module keeps. */
@Configuration(proxyBeanMethods = false)
class BodyKinds {

  @Bean
  FactKind<Body> body() {
    return FactKind.of("body", Body.class, "bodies.body")
        .addressed("bodies")
        .keptBy(it -> Set.of(it.network()));
  }

  /** A seat's address follows from its body and office. */
  @Bean
  FactKind<Seat> seat() {
    return FactKind.of("seat", Seat.class, "bodies.seat")
        .addressed(
            "seats", form -> form.get("body").orElse("") + "-" + form.get("office").orElse(""))
        .keptBy(it -> Set.of(it.body()));
  }

  @Bean
  FactKind<Holding> holding() {
    return FactKind.of("holding", Holding.class, "bodies.holding").keptBy(it -> Set.of(it.seat()));
  }
}
