package city.kontor.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** How an installation keeps passwords, with its own cost. */
class PasswordsTests {

  private static final String PASSWORD = "seven quiet ferries at noon";

  private static final Passwords PASSWORDS = new Passwords(new Passwords.Strong().bcrypt());

  @Test
  void aHashNamesItsMethodAndItsCost() {
    assertThat(PASSWORDS.hash(PASSWORD)).startsWith("{bcrypt}$2a$12$");
  }

  @Test
  void onlyTheWholePasswordOpens() {
    var quick = new Passwords(new BCryptPasswordEncoder(4));
    var hash = quick.hash(PASSWORD);
    assertThat(quick.opens(PASSWORD, hash)).isTrue();
    assertThat(quick.opens(PASSWORD + " ", hash)).isFalse();
    assertThat(quick.opens(PASSWORD, null)).isFalse();
  }

  @Test
  void whatIsEasilyGuessedIsRefused() {
    assertThat(PASSWORDS.weakness(PASSWORD, List.of())).isEmpty();
    assertThat(PASSWORDS.weakness("password1234", List.of())).isPresent();
    assertThat(PASSWORDS.weakness("yvonne.chen1", List.of("yvonne.chen"))).isPresent();
  }
}
