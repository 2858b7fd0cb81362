/**
 * The file of a source document: uploaded by whoever keeps what is said of it, and handed out,
 * never run. See decision 0059.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"history", "web", "facts", "sources", "accounts", "keepers", "keeping"})
package city.kontor.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
