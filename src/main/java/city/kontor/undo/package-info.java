/**
 * An act of an office is taken back by that office, as a whole, from its journal: looked at first,
 * then done in one recording. See decision 0035.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "history",
      "web",
      "facts",
      "organizations",
      "publishing",
      "accounts",
      "offices",
      "journal",
      "keepers",
      "keeping"
    })
package city.kontor.undo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
