/**
 * Two cities side by side, on one sheet before a meeting: what ties them, where they meet, what is
 * coming and what is not known.
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
      "networks",
      "bodies",
      "meetings",
      "members",
      "projects",
      "partnerships",
      "summits",
      "claims",
      "search"
    })
package city.kontor.briefings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
