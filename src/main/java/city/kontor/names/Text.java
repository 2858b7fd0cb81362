package city.kontor.names;

import city.kontor.dates.Period;
import city.kontor.facts.Prose;
import city.kontor.history.FactId;
import org.jspecify.annotations.Nullable;

/**
 * A text about something, in one language.
 *
 * @param kind purpose, goals, self-description, description, composition and so on
 * @param part tells several texts of one kind apart; the same part in two languages is one text
 * @param quoted whether these are the source's own words; otherwise they are the register's
 */
public record Text(
    FactId bearer,
    String kind,
    @Nullable String part,
    String language,
    @Prose String content,
    @Nullable Boolean quoted,
    Period period) {}
