package city.kontor.projects;

import city.kontor.facts.FactKind;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kinds of fact that this module keeps. */
@Configuration(proxyBeanMethods = false)
class ProjectKinds {

  @Bean
  FactKind<Project> project() {
    return FactKind.of("project", Project.class, "projects.project")
        .addressed("projects")
        .keptBy(it -> Set.of(it.network()));
  }

  @Bean
  FactKind<Participation> participation() {
    return FactKind.of("participation", Participation.class, "projects.participation")
        .keptBy(it -> Set.of(it.organization()));
  }

  @Bean
  FactKind<Activity> activity() {
    return FactKind.of("activity", Activity.class, "projects.activity")
        .addressed("activities")
        .keptBy(it -> Set.of(it.project()));
  }

  @Bean
  FactKind<Presence> presence() {
    return FactKind.of("presence", Presence.class, "projects.presence")
        .keptBy(it -> Set.of(it.activity()));
  }
}
