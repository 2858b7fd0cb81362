package city.kontor.rolls;

import city.kontor.facts.FactKind;
import city.kontor.facts.Visibility;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kind of fact that this module keeps: on the word of the network whose meeting it is. */
@Configuration(proxyBeanMethods = false)
class ElectoralRollKind {

  @Bean
  FactKind<ElectoralRoll> electoralRoll() {
    return FactKind.of("electoral-roll", ElectoralRoll.class, "rolls.electoral_roll")
        .keptBy(it -> Set.of(it.meeting()))
        .onOwnWord()
        .shownFirstTo(Visibility.OFFICE);
  }
}
