package city.kontor.projects;

import city.kontor.facts.Of;
import city.kontor.history.FactId;
import org.jspecify.annotations.Nullable;

/**
 * An organization took part in an activity of a joint project.
 *
 * @param people how many came for it
 */
public record Presence(
    @Of("activities") FactId activity,
    @Of("organizations") FactId organization,
    @Nullable Integer people) {}
