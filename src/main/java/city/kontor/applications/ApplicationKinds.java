package city.kontor.applications;

import city.kontor.facts.FactKind;
import city.kontor.facts.Visibility;
import city.kontor.history.FactId;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The kinds of fact that this module keeps. What belongs to both sides either may state, and the
 * other says whether it is so; nobody else sees any of it.
 */
@Configuration(proxyBeanMethods = false)
class ApplicationKinds {

  @Bean
  FactKind<Application> application() {
    return FactKind.of("application", Application.class, "applications.application")
        .keptBy(it -> some(it.network(), it.organization()))
        .alsoFor(it -> some(it.via()))
        .answeredByActsOf(it -> Set.of(it.network()))
        .shownFirstTo(Visibility.PARTIES);
  }

  @Bean
  FactKind<Endorsement> endorsement() {
    return FactKind.of("endorsement", Endorsement.class, "applications.endorsement")
        .keptBy(it -> some(it.network(), it.by()))
        .alsoFor(it -> Set.of(it.organization()))
        .answeredByActsOf(it -> Set.of(it.network()))
        .onOwnWord()
        .shownFirstTo(Visibility.PARTIES);
  }

  @Bean
  FactKind<AdmissionDecision> admissionDecision() {
    return FactKind.of(
            "admission-decision", AdmissionDecision.class, "applications.admission_decision")
        .keptBy(it -> Set.of(it.network()))
        .alsoFor(it -> Set.of(it.organization()))
        .onOwnWord()
        .shownFirstTo(Visibility.PARTIES);
  }

  @Bean
  FactKind<Resignation> resignation() {
    return FactKind.of("resignation", Resignation.class, "applications.resignation")
        .keptBy(it -> some(it.network(), it.organization()))
        .answeredByActsOf(it -> Set.of(it.network()))
        .onOwnWord()
        .shownFirstTo(Visibility.PARTIES);
  }

  @Bean
  FactKind<Exclusion> exclusion() {
    return FactKind.of("exclusion", Exclusion.class, "applications.exclusion")
        .keptBy(it -> Set.of(it.network()))
        .alsoFor(it -> Set.of(it.organization()))
        .onOwnWord()
        .shownFirstTo(Visibility.PARTIES);
  }

  private static Set<FactId> some(@Nullable FactId... ids) {
    return Stream.of(ids)
        .flatMap(Stream::ofNullable)
        .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
  }
}
