package city.kontor.rules;

import city.kontor.facts.FactKind;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kinds of fact that this module keeps. A network decides about its own rules. */
@Configuration(proxyBeanMethods = false)
class RuleKinds {

  @Bean
  FactKind<RuleBook> ruleBook() {
    return FactKind.of("rule-book", RuleBook.class, "rules.rule_book")
        .addressed("rule-books")
        .keptBy(it -> Set.of(it.network()));
  }

  @Bean
  FactKind<Article> article() {
    return FactKind.of("article", Article.class, "rules.article")
        .addressed("articles")
        .keptBy(it -> Set.of(it.book()));
  }

  @Bean
  FactKind<AdmissionRule> admissionRule() {
    return rule("admission-rule", AdmissionRule.class, "rules.admission_rule");
  }

  @Bean
  FactKind<Entitlement> entitlement() {
    return rule("entitlement", Entitlement.class, "rules.entitlement");
  }

  @Bean
  FactKind<NoticeRule> noticeRule() {
    return rule("notice-rule", NoticeRule.class, "rules.notice_rule");
  }

  @Bean
  FactKind<SuspensionRule> suspensionRule() {
    return rule("suspension-rule", SuspensionRule.class, "rules.suspension_rule");
  }

  @Bean
  FactKind<FeeRule> feeRule() {
    return rule("fee-rule", FeeRule.class, "rules.fee_rule");
  }

  @Bean
  FactKind<Band> band() {
    return rule("band", Band.class, "rules.band");
  }

  @Bean
  FactKind<PriceRule> priceRule() {
    return rule("price-rule", PriceRule.class, "rules.price_rule");
  }

  private static <R extends Record & Rule> FactKind<R> rule(
      String word, Class<R> type, String table) {
    return FactKind.of(word, type, table).keptBy(it -> Set.of(it.article()));
  }
}
