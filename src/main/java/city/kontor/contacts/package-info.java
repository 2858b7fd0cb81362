/**
 * Whom to turn to: the political, technical and dues contacts of a member. Personal data apart from
 * public office: seen by two offices, with a purpose and an end, in no public output.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "history",
      "web",
      "facts",
      "names",
      "organizations",
      "networks",
      "accounts",
      "offices",
      "api"
    })
package city.kontor.contacts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
