package city.kontor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTests {

  /** Found once: all classes are read for it. */
  private static final ApplicationModules MODULES = ApplicationModules.of(Kontor.class);

  private static final Path TOLD = Path.of("docs", "architecture.md");

  @Test
  void eachSubjectUsesOnlyWhatItSaysItUses() {
    MODULES.verify();
  }

  @Test
  void everyModuleStandsInTheArchitectureBelowThoseItUses() throws IOException {
    var told =
        Pattern.compile("(?m)^\\| `([a-z]+)` \\|")
            .matcher(Files.readString(TOLD))
            .results()
            .map(it -> it.group(1))
            .toList();
    assertThat(told)
        .containsExactlyInAnyOrderElementsOf(
            MODULES.stream().map(it -> it.getIdentifier().toString()).toList());
    for (var module : MODULES) {
      var place = told.indexOf(module.getIdentifier().toString());
      var uses =
          module
              .getBasePackage()
              .getAnnotation(ApplicationModule.class)
              .map(it -> List.of(it.allowedDependencies()))
              .orElse(List.of());
      assertThat(told.subList(0, place)).as(module.getIdentifier().toString()).containsAll(uses);
    }
  }
}
