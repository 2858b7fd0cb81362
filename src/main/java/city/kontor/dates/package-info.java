/**
 * Dates as sources write them, the spells between them, and how both read in words. What is only
 * possible on a day is never shown as certain.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package city.kontor.dates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
