package city.kontor.organizations;

import city.kontor.names.Named;
import org.jspecify.annotations.Nullable;

/**
 * An organization as other documents refer to it.
 *
 * @param self its own document
 * @param country country or area, ISO 3166 alpha-2
 */
public record Party(String id, @Nullable String self, Named name, @Nullable String country) {}
