package city.kontor.maps;

import org.jspecify.annotations.Nullable;

/**
 * Something to be shown on a map.
 *
 * @param language of the name
 * @param address where its point leads; null when it has no page
 * @param place its place in the gazetteer; null when the register knows none
 * @param note what is written after its name, such as a year; empty for nothing
 * @param told the same in full, for those who listen
 */
public record Spot(
    String name,
    String language,
    @Nullable String address,
    @Nullable Integer place,
    String note,
    String told,
    Look look) {}
