/**
 * What follows for a member from its membership, its dues and the network's own articles on a day:
 * its standing and its rights, each with the reasons and with what would change it.
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
      "members",
      "rules",
      "dues",
      "accounts",
      "offices"
    })
package city.kontor.standing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
