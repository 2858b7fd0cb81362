/**
 * Summits: a series that somebody owns, its editions with their hosts, and who appeared at them.
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
      "networks"
    })
package city.kontor.summits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
