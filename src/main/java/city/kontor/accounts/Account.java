package city.kontor.accounts;

import city.kontor.history.Actor;
import city.kontor.history.FactId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A person who may sign in.
 *
 * @param name as the person wants to be called
 * @param duties the roles held today
 */
public record Account(AccountId id, String email, String name, List<Duty> duties) {

  public Account {
    duties = List.copyOf(duties);
  }

  /** The role held in the office of this organization. */
  public Optional<Role> roleIn(FactId office) {
    return duties.stream()
        .filter(it -> Objects.equals(it.office(), office))
        .map(Duty::role)
        .findFirst();
  }

  /** Whether this is an administrator of the register itself. */
  public boolean runsTheRegister() {
    return duties.stream().anyMatch(it -> it.office() == null);
  }

  /** The same person as the author of what is recorded for an office. */
  public Actor actingFor(FactId office) {
    return new Actor(office.value(), id.value());
  }
}
