/**
 * When a page was true: its statements, word for word, each held against the record, and the days
 * on which they hold together.
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
      "members",
      "projects",
      "partnerships",
      "summits",
      "claims"
    })
package city.kontor.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
