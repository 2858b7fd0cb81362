package city.kontor.organizations;

import city.kontor.dates.Edtf;
import city.kontor.facts.Of;
import city.kontor.history.FactId;
import org.jspecify.annotations.Nullable;

/** One organization taking another's place: succession, merger, split, renaming. */
public record Succession(
    @Of("organizations") FactId predecessor,
    @Of("organizations") FactId successor,
    SuccessionKind kind,
    @Nullable Edtf on) {}
