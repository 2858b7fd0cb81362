package city.kontor.partnerships;

import city.kontor.facts.Of;
import city.kontor.history.FactId;

/**
 * A pair of organizations, whatever ties them. Their slugs stand in alphabetical order, so that
 * neither side comes first by rank.
 */
public record Partnership(@Of("organizations") FactId one, @Of("organizations") FactId other) {}
