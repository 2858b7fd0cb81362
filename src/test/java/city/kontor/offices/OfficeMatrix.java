package city.kontor.offices;

import city.kontor.accounts.Account;
import city.kontor.accounts.AccountId;
import city.kontor.accounts.Duty;
import city.kontor.accounts.Permission;
import city.kontor.accounts.Role;
import city.kontor.history.FactId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rules about offices, for the table of who may do what; and people to ask them about. */
public final class OfficeMatrix {

  private OfficeMatrix() {}

  /** Somebody with one role at most. */
  public static Account person(@Nullable FactId office, @Nullable Role role) {
    var id = new AccountId(UUID.randomUUID());
    var since = LocalDate.of(2026, 11, 24);
    return new Account(
        id,
        "somebody@people.example",
        "Somebody",
        role == null
            ? List.of()
            : List.of(new Duty(UUID.randomUUID(), id, office, role, since, null)));
  }

  public static Permission openOffices(Account person) {
    return OfficeRules.mayOpenOffices(person);
  }

  public static Permission giveCare(Account person) {
    return OfficeRules.mayGiveCare(person);
  }

  public static Permission seeAdministrators(Account person) {
    return OfficeRules.maySeeAdministrators(person);
  }

  public static Permission nameAdministrators(Account person) {
    return OfficeRules.mayNameAdministrators(person, false);
  }

  public static Permission handOn(Account person) {
    return OfficeRules.mayHandOn(person);
  }

  public static Permission seePeople(Account person, FactId office, String name) {
    return OfficeRules.maySeePeople(person, office, name);
  }

  public static Permission changePeople(Account person, FactId office, String name) {
    return OfficeRules.mayChangePeople(person, office, name);
  }

  public static Permission setSignOff(Account person, FactId office, String name) {
    return OfficeRules.maySetSignOff(person, office, name);
  }

  public static Permission readAll(Account person, FactId office, String name) {
    return OfficeRules.mayReadAll(person, office, name);
  }

  public static Permission readJournal(Account person, FactId office, String name) {
    return OfficeRules.mayReadJournal(person, office, name);
  }
}
