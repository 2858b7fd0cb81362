/**
 * What changed between two days, for anything whose page knows its changes: in words, as a table
 * and as data.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"dates", "history", "web", "facts", "sources"})
package city.kontor.changes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
