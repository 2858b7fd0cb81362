/**
 * What sources say of things beside what the record holds: figures, dates and words claimed; and
 * the questions still open.
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
      "accounts",
      "offices",
      "networks",
      "bodies",
      "meetings",
      "members",
      "projects",
      "partnerships",
      "summits"
    })
package city.kontor.claims;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
