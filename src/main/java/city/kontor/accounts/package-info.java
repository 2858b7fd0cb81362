/**
 * People and offices: accounts, how one signs in, the roles that people hold in offices, and what
 * each may do.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"dates", "history", "web", "facts", "names", "organizations", "messages"})
package city.kontor.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
