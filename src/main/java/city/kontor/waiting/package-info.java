/**
 * What waits for somebody: what one office proposes to another, what is handed in for a second
 * person of the same office, and what is contested. It is answered here, and told on the desk.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "history",
      "web",
      "facts",
      "sources",
      "names",
      "organizations",
      "publishing",
      "accounts",
      "offices",
      "keepers",
      "keeping",
      "redactions"
    })
package city.kontor.waiting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
