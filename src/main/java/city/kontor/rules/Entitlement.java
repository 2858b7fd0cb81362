package city.kontor.rules;

import city.kontor.facts.Of;
import city.kontor.history.FactId;
import org.jspecify.annotations.Nullable;

/**
 * Whether members of a category have a right, and which fees must be paid for it (UCLG constitution
 * art. 36; SCI's directory; CITYNET's congress price).
 *
 * @param category whose right it is; null for every member
 * @param granted false where the book says that they do not have it
 * @param paid which fees must be paid; null when no source tells
 */
public record Entitlement(
    @Of("articles") FactId article,
    Right right,
    @Of("categories") @Nullable FactId category,
    boolean granted,
    @Nullable PaidThrough paid)
    implements Rule {}
