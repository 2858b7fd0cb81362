package city.kontor.starter;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Fee schedules, cities and dues that were invented for trying Kontor out, on top of the starter
 * record. They are stated only with {@code --demo}; each says in its name, its number or its source
 * that it is an example.
 */
@Component
@Order(15)
@ConditionalOnBooleanProperty("kontor.demo")
class Examples implements ApplicationRunner {

  private final Starter starter;

  Examples(Starter starter) {
    this.starter = starter;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    starter.state(StarterRecord.examples());
  }
}
