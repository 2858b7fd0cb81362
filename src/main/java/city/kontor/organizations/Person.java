package city.kontor.organizations;

import org.jspecify.annotations.Nullable;

/** A person in public office; names are kept as names. Nothing personal beyond the office. */
public record Person(@Nullable String country) {}
