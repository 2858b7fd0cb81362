package city.kontor.summits;

import city.kontor.dates.Edtf;
import city.kontor.facts.Of;
import city.kontor.history.FactId;
import org.jspecify.annotations.Nullable;

/**
 * One occurrence of a series.
 *
 * @param ordinal its number in the series, as far as known
 * @param status whether it was held; null when only its place in the series is known
 */
public record Edition(
    @Of("series") FactId series,
    @Nullable Integer ordinal,
    Edtf on,
    @Of("organizations") @Nullable FactId host,
    @Nullable EditionStatus status,
    @Nullable Mode mode) {}
