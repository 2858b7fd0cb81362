/**
 * Texts that must not be read, taken out by an administrator of the register: of a fact, of a
 * proposal, or of what was handed in. See decisions 0029 and 0066.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "history",
      "web",
      "facts",
      "publishing",
      "accounts",
      "offices",
      "keepers",
      "keeping"
    })
package city.kontor.redactions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
