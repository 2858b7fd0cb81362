package city.kontor.names;

import city.kontor.dates.Period;
import city.kontor.facts.Of;
import city.kontor.facts.Prose;
import city.kontor.history.FactId;
import org.jspecify.annotations.Nullable;

/**
 * A way of writing something's name.
 *
 * @param network the network that writes it so, null when it is nobody's in particular
 * @param paper the document that writes it so
 * @param protested whether its bearer has protested against it
 */
public record Name(
    FactId bearer,
    @Prose String text,
    String language,
    NameKind kind,
    @Of("organizations") @Nullable FactId network,
    @Of("sources") @Nullable FactId paper,
    Period period,
    @Nullable Boolean protested) {}
