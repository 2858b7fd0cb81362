/**
 * People: their accounts and the roles they hold, how they sign in and are known at every request,
 * and how they come in again who have lost the way.
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
      "messages"
    })
package city.kontor.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
