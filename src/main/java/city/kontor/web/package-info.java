/**
 * What every page shares: what a reader asks for (language, format, the two clocks), how it is
 * answered, and how it is refused.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"dates", "history"})
package city.kontor.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
