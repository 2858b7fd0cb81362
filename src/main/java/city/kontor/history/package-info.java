/**
 * The recorded clock: every act is one numbered recording, and every question is answered as of a
 * recording. Also the identity that every fact has.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package city.kontor.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
