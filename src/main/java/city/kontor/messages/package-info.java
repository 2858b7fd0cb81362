/**
 * What Kontor writes to people: kept until it is sent by mail or, where none is sent from here,
 * until somebody has handed it on.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"history", "web", "facts"})
package city.kontor.messages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
