package city.kontor.starter;

import city.kontor.TestDatabase;
import city.kontor.TestRegister;

/**
 * The database that a first start leaves: with the starter record, which is stated once for all
 * applications of a process.
 */
public final class StatedOnce {

  private static final TestDatabase STATED = stated();

  private StatedOnce() {}

  public static TestDatabase copy() {
    return STATED.copy();
  }

  private static TestDatabase stated() {
    try (var register = new TestRegister(Starter.class)) {
      register.get(Starter.class).state(StarterRecord.shipped());
      return register.database().copy();
    }
  }
}
