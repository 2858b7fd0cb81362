package city.kontor.accounts;

import city.kontor.web.Mistake;
import com.nulabinc.zxcvbn.Zxcvbn;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * How passwords are kept, and which are refused. A hash names its method, so that another one can
 * follow; see decision 0020.
 */
@Component
class Passwords {

  static final int SHORTEST = 12;

  /** What bcrypt looks at, in bytes. */
  private static final int LONGEST = 72;

  /** Of 0 to 4: needs more than a hundred million guesses. */
  private static final int STRONG = 3;

  private final PasswordEncoder encoder;
  private final String nobodys;
  private final Zxcvbn strength = new Zxcvbn();

  Passwords(BCryptPasswordEncoder bcrypt) {
    encoder = new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", bcrypt));
    nobodys = encoder.encode("what nobody can type, so that it is not matched");
  }

  /** How the hashes of an installation are made. */
  @Configuration(proxyBeanMethods = false)
  static class Strong {

    /** The cost doubles with each round: some tenths of a second. */
    static final int ROUNDS = 12;

    @Bean
    BCryptPasswordEncoder bcrypt() {
      return new BCryptPasswordEncoder(ROUNDS);
    }
  }

  String hash(String password) {
    return encoder.encode(password);
  }

  /**
   * Whether this password opens the account. Takes as long where there is no account, so that
   * nobody learns from the time which addresses have one.
   *
   * @param hash null where there is no account
   */
  boolean opens(String password, @Nullable String hash) {
    var isTypable = password.getBytes(StandardCharsets.UTF_8).length <= LONGEST;
    return encoder.matches(isTypable ? password : "", hash == null ? nobodys : hash)
        && hash != null
        && isTypable;
  }

  /**
   * Why a password is refused.
   *
   * @param known what others know of the person, such as name and e-mail address
   */
  Optional<Mistake> weakness(String password, List<String> known) {
    if (password.isEmpty()) {
      return Optional.of(new Mistake("password", "mistake.missing"));
    }
    if (password.codePointCount(0, password.length()) < SHORTEST) {
      return Optional.of(new Mistake("password", "accounts.password.short", SHORTEST));
    }
    if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
      return Optional.of(new Mistake("password", "accounts.password.long", LONGEST));
    }
    return strength.measure(password, known).getScore() < STRONG
        ? Optional.of(new Mistake("password", "accounts.password.weak"))
        : Optional.empty();
  }
}
