package city.kontor.dues;

import city.kontor.accounts.Permission;
import city.kontor.history.FactId;
import java.util.Set;

/** The rules about dues, for the table of who may do what. */
public final class DuesMatrix {

  private DuesMatrix() {}

  public static Permission see(Set<FactId> kept, FactId network, String name) {
    return DuesRules.maySee(kept, network, name);
  }
}
