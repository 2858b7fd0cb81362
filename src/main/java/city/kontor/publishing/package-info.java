/**
 * What leaves the register: any fact with its sources and history, a city's memberships as full
 * prose, and the page that describes the data.
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
      "places",
      "organizations",
      "networks",
      "reviews",
      "bodies",
      "meetings",
      "members",
      "rules",
      "projects",
      "partnerships",
      "summits",
      "claims",
      "audit"
    })
package city.kontor.publishing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
