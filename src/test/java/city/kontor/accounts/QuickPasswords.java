package city.kontor.accounts;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Hashes that cost next to nothing, for the hundreds of people whom the page tests sign in. */
@TestConfiguration(proxyBeanMethods = false)
public class QuickPasswords {

  private static final int LEAST_ROUNDS = 4;

  @Bean
  @Primary
  BCryptPasswordEncoder quickBcrypt() {
    return new BCryptPasswordEncoder(LEAST_ROUNDS);
  }
}
