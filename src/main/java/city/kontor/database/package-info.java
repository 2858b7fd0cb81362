/**
 * The PostgreSQL that Kontor keeps its record in: one it starts itself inside the data folder, or
 * one of your own.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package city.kontor.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
