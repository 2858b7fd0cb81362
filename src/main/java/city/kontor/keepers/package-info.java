/**
 * Whose a fact is: who decides about it, which office keeps the record here, its own or a
 * caretaker, and what each person may therefore do with it and see of it.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "history",
      "web",
      "facts",
      "names",
      "organizations",
      "networks",
      "publishing",
      "accounts",
      "offices",
      "journal"
    })
package city.kontor.keepers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
