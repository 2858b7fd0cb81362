/**
 * The bodies of networks, the seats in them, which exist also when vacant, and who holds them: a
 * city holds, a person exercises.
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
      "networks"
    })
package city.kontor.bodies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
