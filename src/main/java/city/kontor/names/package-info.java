/**
 * What anything in the register is called and how it is described: per language, kind, network,
 * paper and period.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"dates", "history", "web", "facts"})
package city.kontor.names;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
