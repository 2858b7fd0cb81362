/**
 * Rule books: what a network's members agreed to follow, in versions, article by article. A rule is
 * data of one of a few kinds and cites its article; what a book leaves open stays open.
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
      "reviews",
      "bodies",
      "meetings",
      "members"
    })
package city.kontor.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
