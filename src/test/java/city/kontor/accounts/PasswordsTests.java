package city.kontor.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How an installation keeps passwords, with its own cost. */
class PasswordsTests {

  private static final String PASSWORD = "seven quiet ferries at noon";

  private final Passwords passwords = new Passwords(new Passwords.Strong().bcrypt());

  @Test
  void aHashNamesItsMethodAndItsCost() {
    assertThat(passwords.hash(PASSWORD)).startsWith("{bcrypt}$2a$12$");
  }

  @Test
  void onlyTheWholePasswordOpens() {
    var hash = passwords.hash(PASSWORD);
    assertThat(passwords.opens(PASSWORD, hash)).isTrue();
    assertThat(passwords.opens(PASSWORD + " ", hash)).isFalse();
    assertThat(passwords.opens(PASSWORD, null)).isFalse();
  }

  @Test
  void whatIsEasilyGuessedIsRefused() {
    assertThat(passwords.weakness(PASSWORD, List.of())).isEmpty();
    assertThat(passwords.weakness("password1234", List.of())).isPresent();
    assertThat(passwords.weakness("yvonne.chen1", List.of("yvonne.chen"))).isPresent();
  }
}
