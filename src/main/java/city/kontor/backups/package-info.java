/**
 * The whole register in one file: made while Kontor runs, put back into an empty folder or
 * database. See docs/decisions/0024-one-file-holds-a-backup.md.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"database"})
package city.kontor.backups;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
