package city.kontor.organizations;

import city.kontor.dates.Period;
import org.jspecify.annotations.Nullable;

/**
 * A legal or quasi-legal actor. A local government is the authority, not the place: Metropolitan
 * Manila is another than the City of Manila.
 *
 * @param level of a local government, as its country calls it: city, province, metropolis
 * @param country country or area, ISO 3166 alpha-2
 * @param place its place in the gazetteer, a GeoNames id
 */
public record Organization(
    OrganizationKind kind,
    @Nullable String level,
    @Nullable String country,
    @Nullable Integer place,
    Period period) {}
