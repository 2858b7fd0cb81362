package city.kontor.names;

import city.kontor.dates.Period;
import city.kontor.history.FactId;

/** A text chosen for a reader, with the fact that carries it. */
public record Worded(
    FactId fact,
    FactId bearer,
    String kind,
    String content,
    String language,
    boolean quoted,
    Period period) {}
