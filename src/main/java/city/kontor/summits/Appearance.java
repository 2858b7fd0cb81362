package city.kontor.summits;

import city.kontor.facts.Of;
import city.kontor.history.FactId;
import org.jspecify.annotations.Nullable;

/**
 * An organization's part in an edition.
 *
 * @param person the head of its delegation
 */
public record Appearance(
    @Of("editions") FactId edition,
    @Of("organizations") FactId organization,
    AppearanceRole role,
    @Of("people") @Nullable FactId person) {}
