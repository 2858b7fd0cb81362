/**
 * What members owe and have paid: observations from which fees are reckoned, invoices that freeze
 * them, payments and waivers. Seen by the network and the member, unless the network says
 * otherwise.
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
      "members",
      "rules",
      "accounts",
      "offices"
    })
package city.kontor.dues;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
