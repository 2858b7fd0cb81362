package city.kontor;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Starts Kontor. */
@SpringBootApplication
public class Kontor {

  /** Opens the register and its pages. */
  public static void main(String[] arguments) {
    SpringApplication.run(Kontor.class, arguments);
  }

  /** The only clock: whoever needs today's date asks this one, so that tests can fix it. */
  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
