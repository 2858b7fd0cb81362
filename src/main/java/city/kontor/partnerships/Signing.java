package city.kontor.partnerships;

import city.kontor.dates.Edtf;
import city.kontor.facts.Of;
import city.kontor.history.FactId;
import org.jspecify.annotations.Nullable;

/**
 * A paper of a pair, signed or approved on a day.
 *
 * @param place the authority of the place where it was signed
 */
public record Signing(
    @Of(
            value = "partnerships",
            by = {"one", "other"})
        FactId partnership,
    SigningKind kind,
    Edtf on,
    @Of("organizations") @Nullable FactId place) {}
