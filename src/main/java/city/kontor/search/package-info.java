/** Finds what the register names, in any script and with small slips, and places beside it. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "history",
      "web",
      "facts",
      "names",
      "organizations",
      "networks",
      "summits",
      "sources",
      "meetings",
      "places"
    })
package city.kontor.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
