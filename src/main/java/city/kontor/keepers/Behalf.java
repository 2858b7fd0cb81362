package city.kontor.keepers;

import city.kontor.accounts.Account;
import city.kontor.accounts.Role;
import city.kontor.history.FactId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * On whose behalf somebody acts.
 *
 * @param office null for the register itself
 */
public record Behalf(@Nullable FactId office) {

  /** As a form carries it. */
  public String key() {
    return office == null ? "register" : office.toString();
  }

  /** All on whose behalf this person may keep or propose. */
  public static List<Behalf> of(Account person) {
    var all = new ArrayList<Behalf>();
    person.officesAs(Role.EDITOR).forEach(it -> all.add(new Behalf(it)));
    if (person.runsTheRegister()) {
      all.add(new Behalf(null));
    }
    return List.copyOf(all);
  }
}
