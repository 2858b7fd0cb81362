/** The gazetteer: places of the world with their ids, reference data of one edition (GeoNames). */
@NullMarked
@ApplicationModule(allowedDependencies = {"web"})
package city.kontor.places;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
