package city.kontor;

import city.kontor.accounts.People;
import city.kontor.accounts.QuickPasswords;
import city.kontor.keeping.Workplace;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/**
 * A test of pages: HTTP in, HTML out, through {@code MockMvcTester}, or in a browser at
 * {@code @LocalServerPort}. All of them share one application and one database, which holds the
 * starter record; so a test makes what it looks at and counts nothing globally.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = Kontor.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "kontor.embedding.hosts=http://localhost:*",
      // Nothing turns to the database unasked while queries are counted.
      "spring.session.jdbc.cleanup-cron=-"
    })
@AutoConfigureMockMvc
@Import({
  PageTest.FixedClock.class,
  QueryCount.class,
  QuickPasswords.class,
  People.class,
  Workplace.class
})
public @interface PageTest {

  /** In tests it is always noon of 24 November 2026. */
  @TestConfiguration(proxyBeanMethods = false)
  class FixedClock {

    @Bean
    @Primary
    Clock fixedClock() {
      return Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);
    }
  }
}
