package city.kontor.accounts;

import city.kontor.offices.Appointing;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;

/** People for page tests: each has an account of its own, and roles as a test says. */
@TestConfiguration(proxyBeanMethods = false)
@Import(Appointing.class)
public class People {

  public static final String PASSWORD = "seven quiet ferries at noon";

  private final Accounts accounts;
  private final Appointing appointing;
  private final RecoverySql recovery;
  private final Purges purges;
  private final Clock clock;

  People(
      Accounts accounts, Appointing appointing, RecoverySql recovery, Purges purges, Clock clock) {
    this.accounts = accounts;
    this.appointing = appointing;
    this.recovery = recovery;
    this.purges = purges;
    this.clock = clock;
  }

  /** The e-mail address of a new person without any role. */
  public String person() {
    return open().email();
  }

  /** The e-mail address of a new administrator of the register. */
  public String administrator() {
    var person = open();
    appointing.give(person.id(), null, Role.ADMINISTRATOR);
    return person.email();
  }

  /** The same, who is also an administrator of the office of an organization. */
  public String administratorOf(String slug) {
    var person = open();
    appointing.give(person.id(), null, Role.ADMINISTRATOR);
    appointing.give(person.id(), slug, Role.ADMINISTRATOR);
    return person.email();
  }

  /** The e-mail address of a new person with a role in the office of an organization. */
  public String member(String slug, Role role) {
    var person = open();
    appointing.give(person.id(), slug, role);
    return person.email();
  }

  /** The same with that role in the offices of two. */
  public String member(String slug, String other, Role role) {
    var person = open();
    appointing.give(person.id(), slug, role);
    appointing.give(person.id(), other, role);
    return person.email();
  }

  /** An hour has passed: whatever its time is over for is forgotten, as it is every hour. */
  public void letAnHourPass() {
    purges.purge();
  }

  /** The path of a one-time address like the one that is printed at the first start. */
  public String firstInvitation() {
    return appointing.firstInvitation();
  }

  /** The path of a one-time address at which a new person sets a password. */
  public String recovery() {
    var token = OneTimeToken.fresh();
    var now = OffsetDateTime.now(clock);
    recovery.keep(open().id(), token.hash(), false, now, now.plus(Recovery.HOLDS));
    return "/recovery/" + token.text();
  }

  private record Opened(AccountId id, String email) {}

  private Opened open() {
    var name = UUID.randomUUID().toString().substring(0, 8);
    var email = name + "@people.example";
    return new Opened(accounts.open(email, "Person " + name, PASSWORD), email);
  }
}
