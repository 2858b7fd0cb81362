package city.kontor.networks;

import city.kontor.dates.Period;
import city.kontor.facts.Of;
import city.kontor.history.FactId;
import org.jspecify.annotations.Nullable;

/**
 * A part of a network: section, sub-region, chapter, cluster.
 *
 * @param organization the part as an organization of its own, such as UCLG ASPAC
 * @param parent the part it belongs to
 * @param country of a national chapter, ISO 3166 alpha-2
 * @param host who runs it
 */
public record Section(
    @Of("organizations") FactId network,
    SectionKind kind,
    @Of("organizations") @Nullable FactId organization,
    @Of("sections") @Nullable FactId parent,
    @Nullable String country,
    @Of("organizations") @Nullable FactId host,
    Period period) {}
