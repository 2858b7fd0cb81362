package city.kontor;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;

/** Starts Kontor. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class Kontor {

  /** Opens the register and its pages. */
  public static void main(String[] arguments) {
    try {
      SpringApplication.run(Kontor.class, arguments);
    } catch (SpringApplication.AbandonedRunException e) {
      throw e;
    } catch (RuntimeException e) {
      // The reason has been told by then.
      System.exit(1);
    }
  }

  /** The only clock: whoever needs today's date asks this one, so that tests can fix it. */
  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  /** The line that people and scripts wait for. */
  @EventListener
  void sayReady(ApplicationReadyEvent ready) {
    var port = ready.getApplicationContext().getEnvironment().getProperty("local.server.port");
    if (port != null) {
      System.out.println("Kontor is ready at http://localhost:" + port);
    }
  }
}
