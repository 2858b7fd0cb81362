package city.kontor.reviews;

import org.jspecify.annotations.Nullable;

/**
 * When a page was last looked through, as data; days as they were written.
 *
 * @param due when it is to be looked through again; null when no day is set
 */
public record ReviewData(String fact, String on, @Nullable String due) {}
