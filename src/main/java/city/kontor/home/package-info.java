/** The first page: what the register is, and ways into it. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "dates",
      "history",
      "web",
      "facts",
      "names",
      "maps",
      "organizations",
      "networks",
      "sources",
      "members",
      "audit"
    })
package city.kontor.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
