package city.kontor.rules;

import city.kontor.dates.Edtf;
import city.kontor.dates.Period;
import city.kontor.facts.Of;
import city.kontor.history.FactId;
import org.jspecify.annotations.Nullable;

/**
 * One version of a network's rules: a constitution, a charter, a table of fees. A new version is a
 * book of its own; the one before it ends.
 *
 * @param adopted when it was decided
 * @param decided the meeting that decided it
 * @param replaces the version before it
 * @param period while it was in force
 */
public record RuleBook(
    @Of("organizations") FactId network,
    @Nullable Edtf adopted,
    @Of("meetings") @Nullable FactId decided,
    @Of("rule-books") @Nullable FactId replaces,
    Period period) {}
