package city.kontor;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTests {

  @Test
  void eachSubjectUsesOnlyWhatItSaysItUses() {
    ApplicationModules.of(Kontor.class).verify();
  }
}
