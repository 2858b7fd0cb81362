package city.kontor.rules;

import city.kontor.facts.Of;
import city.kontor.history.FactId;
import org.jspecify.annotations.Nullable;

/**
 * When a member in arrears is suspended, and how a suspension ends (UCLG constitution art. 23).
 *
 * @param years of fees unpaid; null when no source tells
 * @param endedBy the body whose next sitting lifts it or excludes the member
 */
public record SuspensionRule(
    @Of("articles") FactId article, @Nullable Integer years, @Of("bodies") @Nullable FactId endedBy)
    implements Rule {}
