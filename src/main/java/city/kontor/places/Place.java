package city.kontor.places;

import org.jspecify.annotations.Nullable;

/**
 * A place of the gazetteer.
 *
 * @param id GeoNames id
 * @param country ISO 3166 alpha-2
 * @param admin1 code of its first administrative area within the country
 * @param latitude and {@code longitude}: degrees, WGS 84
 * @param population as the edition has it, 0 when it has none
 */
public record Place(
    int id,
    String name,
    String country,
    @Nullable String admin1,
    double latitude,
    double longitude,
    long population) {}
