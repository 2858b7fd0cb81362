package city.kontor.meetings;

import city.kontor.dates.Edtf;
import city.kontor.facts.Of;
import city.kontor.history.FactId;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of a network or of one of its bodies.
 *
 * @param ordinal which of its kind, as the network counts
 * @param on its day or days
 * @param status null where no source says whether it took place
 */
public record Meeting(
    @Of("organizations") FactId network,
    @Of("bodies") @Nullable FactId body,
    MeetingKind kind,
    @Nullable Integer ordinal,
    Edtf on,
    @Of("organizations") @Nullable FactId host,
    @Nullable MeetingStatus status,
    @Nullable MeetingMode mode) {}
