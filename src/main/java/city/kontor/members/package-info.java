/**
 * Who belongs to a network, as what, since when and until when: memberships in spells, and the
 * categories of members that a network's rules know.
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
      "reviews"
    })
package city.kontor.members;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
