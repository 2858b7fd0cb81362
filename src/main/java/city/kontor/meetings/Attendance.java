package city.kontor.meetings;

import city.kontor.facts.Of;
import city.kontor.history.FactId;
import org.jspecify.annotations.Nullable;

/**
 * An organization's part in a meeting.
 *
 * @param people how many came for it
 */
public record Attendance(
    @Of("meetings") FactId meeting,
    @Of("organizations") FactId organization,
    Manner manner,
    @Nullable Integer people) {}
