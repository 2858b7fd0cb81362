/**
 * Public pages that their office has looked through: when, and when they are to be looked through
 * again. See decision 0031.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "dates",
      "history",
      "web",
      "facts",
      "names",
      "organizations",
      "accounts",
      "offices",
      "networks"
    })
package city.kontor.reviews;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
