/**
 * What was recorded, in order: the register's whole feed of changes from which a copy can be kept,
 * the history of each record, and the journal of an office. See decision 0022.
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
      "bodies",
      "meetings",
      "projects",
      "partnerships",
      "summits",
      "publishing",
      "accounts",
      "offices"
    })
package city.kontor.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
