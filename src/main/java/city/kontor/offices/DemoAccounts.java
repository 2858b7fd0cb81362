package city.kontor.offices;

import city.kontor.accounts.Accounts;
import city.kontor.accounts.ReadyAccounts;
import city.kontor.accounts.Role;
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
class DemoAccounts implements ApplicationRunner, ReadyAccounts {

  static final String PASSWORD = "harbour lantern for all";

  /** Who they are: the word of their address, whose office, and as what. */
  private static final List<Trial> READY =
      List.of(
          new Trial("administrator", null, Role.ADMINISTRATOR),
          new Trial("taipei", "taipei", Role.ADMINISTRATOR),
          new Trial("yokohama", "yokohama", Role.ADMINISTRATOR),
          new Trial("yokohama-reader", "yokohama", Role.READER),
          new Trial("houston", "houston", Role.ADMINISTRATOR),
          new Trial("uclg", "uclg", Role.ADMINISTRATOR),
          new Trial("anmc21", "anmc21", Role.ADMINISTRATOR),
          new Trial("sci", "sci", Role.ADMINISTRATOR),
          new Trial("apcs", "apcs", Role.ADMINISTRATOR),
          new Trial("citynet", "citynet", Role.ADMINISTRATOR));

  private final Accounts accounts;
  private final Offices offices;
  private final Roles roles;
  private final Addresses addresses;

  DemoAccounts(Accounts accounts, Offices offices, Roles roles, Addresses addresses) {
    this.accounts = accounts;
    this.offices = offices;
    this.roles = roles;
    this.addresses = addresses;
  }

  private record Trial(String word, @Nullable String office, Role role) {

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

  @Override
  public List<ReadyAccounts.Ready> ready(Words words) {
    return READY.stream()
        .map(
            it ->
                new ReadyAccounts.Ready(
                    words.say("accounts.demo." + it.word()),
                    words.word("accounts.role", it.role()),
                    it.email(),
                    PASSWORD))
        .toList();
  }

  private void open(Trial ready) {
    var slug = ready.office();
    var office = slug == null ? null : addresses.find("organizations", slug).orElse(null);
    if (slug != null && office == null) {
      return;
    }
    var account = accounts.openForTrying(ready.email(), ready.word() + " (demo)", PASSWORD);
    if (office != null) {
      offices.open(office.fact());
    }
    roles.give(account, office == null ? null : office.fact(), ready.role());
  }
}
