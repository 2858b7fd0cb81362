/**
 * Maps drawn by the server: where organizations lie, on the coasts of Natural Earth, as a picture
 * that needs no script and prints.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"history", "web", "places"})
package city.kontor.maps;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
