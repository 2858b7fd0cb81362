package city.kontor.accounts;

import city.kontor.history.Actor;
import city.kontor.history.FactId;
import java.security.Principal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

/**
 * A person who may sign in.
 *
 * @param name as the person wants to be called
 * @param duties the roles held today
 * @param onlyProposes whether what this person does is only ever proposed, even to the own office:
 *     so for a program that is trusted no further
 * @param program the name of the program that acts for this person; empty for the person
 */
public record Account(
    AccountId id,
    String email,
    String name,
    List<Duty> duties,
    boolean onlyProposes,
    String program) {

  public Account {
    duties = List.copyOf(duties);
  }

  public Account(AccountId id, String email, String name, List<Duty> duties) {
    this(id, email, name, duties, false, "");
  }

  /** A program that acts for this person, with one duty only, whatever else the person may do. */
  public Account limitedTo(Duty duty, boolean onlyProposes, String program) {
    return new Account(id, email, name, List.of(duty), onlyProposes, program);
  }

  /** The role held in the office of this organization. */
  public Optional<Role> roleIn(FactId office) {
    return dutyIn(office).map(Duty::role);
  }

  /** The same, and since when and until when. */
  public Optional<Duty> dutyIn(FactId office) {
    return duties.stream().filter(it -> Objects.equals(it.office(), office)).findFirst();
  }

  /** Whether this is an administrator of the register itself. */
  public boolean runsTheRegister() {
    return duties.stream().anyMatch(it -> it.office() == null);
  }

  /** The person who is signed in; nobody for a reader. */
  public static Optional<Account> of(@Nullable Principal who) {
    return who instanceof Authentication it && it.getPrincipal() instanceof Account account
        ? Optional.of(account)
        : Optional.empty();
  }

  /** The offices in which this role is held, or one that may do more. */
  public List<FactId> officesAs(Role role) {
    return duties.stream()
        .filter(it -> it.role().includes(role))
        .flatMap(it -> Stream.ofNullable(it.office()))
        .toList();
  }

  /**
   * The same person as the author of what is recorded for an office.
   *
   * @param office null for the register itself
   */
  public Actor actingFor(@Nullable FactId office) {
    return new Actor(office == null ? null : office.value(), id.value());
  }
}
