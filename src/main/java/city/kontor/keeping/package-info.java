/**
 * The one form by which people, and programs, act on any fact: stated, corrected, changed, ended,
 * restored, withdrawn, confirmed, contested; proposed or handed in where that needs somebody else;
 * and what both sides say.
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
      "partnerships",
      "publishing",
      "accounts",
      "offices",
      "keepers"
    })
package city.kontor.keeping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
