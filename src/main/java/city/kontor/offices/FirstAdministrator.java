package city.kontor.offices;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Tells whoever installs Kontor where to open the first account: only there, and only as long as
 * the register has no administrator.
 */
@Component
class FirstAdministrator {

  private final RoleSql sql;
  private final Invitations invitations;
  private final Environment environment;
  private final Clock clock;

  FirstAdministrator(RoleSql sql, Invitations invitations, Environment environment, Clock clock) {
    this.sql = sql;
    this.invitations = invitations;
    this.environment = environment;
    this.clock = clock;
  }

  @EventListener(ApplicationReadyEvent.class)
  void invite() {
    var port = environment.getProperty("local.server.port");
    var isDemo = environment.getProperty("kontor.demo", Boolean.class, false);
    if (port == null || isDemo || sql.hasAdministrator(LocalDate.now(clock))) {
      return;
    }
    var address = environment.getProperty("kontor.address", "");
    System.out.println(
        "Nobody can sign in yet. Open the first account, an administrator's, at "
            + (address.isBlank() ? "http://localhost:" + port : address.replaceAll("/$", ""))
            + invitations.inviteTheFirst());
  }
}
