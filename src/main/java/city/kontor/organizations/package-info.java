/**
 * Every actor of the register: local governments, associations, agencies, UN bodies; people in
 * public office; mergers, splits and successions.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"dates", "history", "web", "facts", "sources", "changes", "names"})
package city.kontor.organizations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
