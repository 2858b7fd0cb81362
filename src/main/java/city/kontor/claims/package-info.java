/**
 * What sources say, word for word: figures claimed, statements of pages, questions still open; and
 * the audit of a page against the record.
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
      "summits"
    })
package city.kontor.claims;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
