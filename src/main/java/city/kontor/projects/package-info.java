/**
 * Joint projects: one city leads, others take part, a network adopted it. A project's life is its
 * own and can outlast its network's.
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
      "meetings"
    })
package city.kontor.projects;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
