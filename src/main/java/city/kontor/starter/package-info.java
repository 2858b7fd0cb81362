/**
 * The record a fresh installation opens with: readable files, every fact with its source, stated by
 * the same acts that offices use. See docs/starter-record.md.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"dates", "history", "web", "facts"})
package city.kontor.starter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
