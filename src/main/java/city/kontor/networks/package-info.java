/**
 * What networks are and how they live: their profile, stages and milestones, where their
 * secretariat and offices were, their sections and who supports them.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "dates",
      "history",
      "web",
      "facts",
      "sources",
      "changes",
      "names",
      "organizations"
    })
package city.kontor.networks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
