package city.kontor.claims;

import city.kontor.web.Written;
import org.jspecify.annotations.Nullable;

/**
 * A claim as data.
 *
 * @param operator {@code =}, {@code >}, {@code >=}, {@code ~} or {@code <}
 * @param sense {@code stated}, {@code expected} or {@code counted}
 * @param document the document that claims it
 * @param contradicted whether another document says otherwise of the same date
 * @param recorded what the record counts on that date, where its list is complete
 */
record FigureData(
    String fact,
    String property,
    @Nullable String unit,
    String operator,
    String value,
    String sense,
    Written.@Nullable Day on,
    @Nullable String wording,
    @Nullable String document,
    boolean contradicted,
    @Nullable Integer recorded) {}
