/**
 * People keep facts: the one form by which any fact is stated, corrected, changed, ended and
 * restored, what is proposed to another office, and what both sides say.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "dates",
      "history",
      "web",
      "facts",
      "sources",
      "names",
      "organizations",
      "accounts",
      "partnerships",
      "publishing",
      "keepers",
      "offices"
    })
package city.kontor.keeping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
