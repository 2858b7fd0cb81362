/**
 * New versions of rule books, prepared out of sight: copied from what is in force, edited in words,
 * looked at for whom they concern and what they come to, and adopted in one act.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "dates",
      "history",
      "web",
      "facts",
      "names",
      "organizations",
      "networks",
      "members",
      "rules",
      "dues",
      "standing",
      "accounts",
      "keepers",
      "offices",
      "keeping",
      "api"
    })
package city.kontor.amendments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
