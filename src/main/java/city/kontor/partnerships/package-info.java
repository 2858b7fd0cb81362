/**
 * Pairs of organizations: what ties them, under which name, since when, signed and reaffirmed
 * where. A pair is one thing seen from both sides.
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
      "maps",
      "organizations",
      "networks",
      "bodies",
      "meetings",
      "members",
      "projects"
    })
package city.kontor.partnerships;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
