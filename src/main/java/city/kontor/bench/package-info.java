/**
 * A synthetic register of any size, on which {@code ./kontor bench} measures. It does nothing
 * unless the property {@code kontor.bench} asks for it. See docs/performance.md.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"database", "history"})
package city.kontor.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
