/**
 * The register for programs: the tokens by which they act for an office, the acts on facts as data,
 * and the description of all of it in OpenAPI.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "history",
      "web",
      "facts",
      "organizations",
      "publishing",
      "accounts",
      "keeping",
      "undo",
      "documents",
      "waiting",
      "offices"
    })
package city.kontor.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
