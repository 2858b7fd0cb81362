package city.kontor.partnerships;

import city.kontor.facts.FactKind;
import city.kontor.facts.Form;
import city.kontor.web.Mistake;
import city.kontor.web.Refusal;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kinds of fact that this module keeps. */
@Configuration(proxyBeanMethods = false)
class PartnershipKinds {

  @Bean
  FactKind<Partnership> partnership() {
    return FactKind.of("partnership", Partnership.class, "partnerships.partnership")
        .addressed("partnerships", PartnershipKinds::slug)
        .ordered(PartnershipKinds::ordered)
        .keptBy(it -> Set.copyOf(List.of(it.one(), it.other())));
  }

  @Bean
  FactKind<Tie> tie() {
    return FactKind.of("tie", Tie.class, "partnerships.tie").keptBy(it -> Set.of(it.partnership()));
  }

  @Bean
  FactKind<Signing> signing() {
    return FactKind.of("signing", Signing.class, "partnerships.signing")
        .keptBy(it -> Set.of(it.partnership()));
  }

  /** Both slugs in alphabetical order: one address for the pair, whoever asks. */
  private static String slug(Form form) {
    var one = form.get("one").orElse("");
    var other = form.get("other").orElse("");
    if (one.equals(other)) {
      throw new Refusal.Invalid(List.of(new Mistake("other", "partnerships.mistake.same")));
    }
    if (one.compareTo(other) >= 0) {
      throw new Refusal.Invalid(
          List.of(new Mistake("other", "partnerships.mistake.order", one, other)));
    }
    return one + "-" + other;
  }

  private static Form ordered(Form form) {
    var one = form.get("one").orElse("");
    var other = form.get("other").orElse("");
    return one.compareTo(other) <= 0 || other.isEmpty()
        ? form
        : form.with("one", other).with("other", one);
  }
}
