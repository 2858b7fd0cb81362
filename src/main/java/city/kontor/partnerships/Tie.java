package city.kontor.partnerships;

import city.kontor.dates.Period;
import city.kontor.facts.Of;
import city.kontor.facts.Prose;
import city.kontor.history.FactId;
import org.jspecify.annotations.Nullable;

/**
 * What ties a pair for a time. An upgrade ends one tie and begins the next.
 *
 * @param wording what the paper itself calls it
 * @param reason why it ended
 */
public record Tie(
    @Of(
            value = "partnerships",
            by = {"one", "other"})
        FactId partnership,
    TieKind kind,
    @Prose @Nullable String wording,
    Period period,
    @Prose @Nullable String reason) {}
