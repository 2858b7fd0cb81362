/**
 * Source documents: who published what, when, of which class and origin; and how sure their
 * citations make a fact.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"dates", "history", "web", "facts"})
package city.kontor.sources;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
