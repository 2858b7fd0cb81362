package city.kontor.dues;

import city.kontor.facts.FactKind;
import city.kontor.facts.Visibility;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The kinds of fact that this module keeps. What a member owes and pays is kept by the network, on
 * its own word, and seen by the member; a figure is kept by whoever recorded it, from a source, and
 * reckoned with where that office keeps one of the two records. See decision 0052.
 */
@Configuration(proxyBeanMethods = false)
class DuesKinds {

  @Bean
  FactKind<Observation> observation() {
    return FactKind.of("observation", Observation.class, "dues.observation");
  }

  @Bean
  FactKind<Invoice> invoice() {
    return between(
        FactKind.of("invoice", Invoice.class, "dues.invoice")
            .keptBy(it -> Set.of(it.network()))
            .alsoFor(it -> Set.of(it.organization())));
  }

  @Bean
  FactKind<Payment> payment() {
    return between(
        FactKind.of("payment", Payment.class, "dues.payment")
            .keptBy(it -> Set.of(it.network()))
            .alsoFor(it -> Set.of(it.organization())));
  }

  @Bean
  FactKind<Waiver> waiver() {
    return between(
        FactKind.of("waiver", Waiver.class, "dues.waiver")
            .keptBy(it -> Set.of(it.network()))
            .alsoFor(it -> Set.of(it.organization())));
  }

  private static <F extends Record> FactKind<F> between(FactKind<F> kind) {
    return kind.onOwnWord().shownFirstTo(Visibility.PARTIES);
  }
}
