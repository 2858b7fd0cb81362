package city.kontor.accounts;

import city.kontor.facts.Addresses;
import city.kontor.web.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Accounts for trying Kontor out, with a password that everybody may know. They are there only with
 * {@code --demo}, and open nothing without it.
 */
@Component
@Order(20)
@ConditionalOnBooleanProperty("kontor.demo")
class DemoAccounts implements ApplicationRunner {

  static final String PASSWORD = "harbour lantern for all";

  /** Who they are: the word of their address, whose office, and as what. */
  private static final List<Ready> READY =
      List.of(
          new Ready("administrator", null, Role.ADMINISTRATOR),
          new Ready("taipei", "taipei", Role.ADMINISTRATOR),
          new Ready("yokohama", "yokohama", Role.ADMINISTRATOR),
          new Ready("yokohama-reader", "yokohama", Role.READER),
          new Ready("houston", "houston", Role.ADMINISTRATOR),
          new Ready("uclg", "uclg", Role.ADMINISTRATOR),
          new Ready("anmc21", "anmc21", Role.ADMINISTRATOR),
          new Ready("sci", "sci", Role.ADMINISTRATOR),
          new Ready("apcs", "apcs", Role.ADMINISTRATOR),
          new Ready("citynet", "citynet", Role.ADMINISTRATOR));

  private final Accounts accounts;
  private final Addresses addresses;

  DemoAccounts(Accounts accounts, Addresses addresses) {
    this.accounts = accounts;
    this.addresses = addresses;
  }

  private record Ready(String word, @Nullable String office, Role role) {

    String email() {
      return word + "@kontor.example";
    }
  }

  @Override
  public void run(ApplicationArguments arguments) {
    for (var it : READY) {
      if (!accounts.exists(it.email())) {
        open(it);
      }
    }
  }

  /** As the sign-in page lists them. */
  List<SignInPage.Ready> ready(Words words) {
    return READY.stream()
        .map(
            it ->
                new SignInPage.Ready(
                    words.say("accounts.demo." + it.word()),
                    words.word("accounts.role", it.role()),
                    it.email(),
                    PASSWORD))
        .toList();
  }

  private void open(Ready ready) {
    var slug = ready.office();
    var office = slug == null ? null : addresses.find("organizations", slug).orElse(null);
    if (slug != null && office == null) {
      return;
    }
    var account = accounts.openForTrying(ready.email(), ready.word() + " (demo)", PASSWORD);
    if (office != null) {
      accounts.openOffice(office.fact(), null);
    }
    accounts.give(account, office == null ? null : office.fact(), ready.role());
  }
}
