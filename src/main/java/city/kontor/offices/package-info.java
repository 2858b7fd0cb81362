/**
 * The workspaces in which offices keep their record: who belongs to one and as what, who is
 * invited, whose record it keeps on behalf of others, what is arranged there, and the desk where
 * its people begin. Its tables lie in the schema of the accounts.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "history",
      "web",
      "facts",
      "names",
      "organizations",
      "messages",
      "accounts"
    })
package city.kontor.offices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
