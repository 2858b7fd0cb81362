/**
 * Electoral rolls of meetings: who may vote on the day and why, frozen with every reason when the
 * network's secretariat says so, and held against another. See decision 0039.
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
      "meetings",
      "rules",
      "standing",
      "accounts",
      "keepers",
      "offices",
      "keeping",
      "api"
    })
package city.kontor.rolls;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
